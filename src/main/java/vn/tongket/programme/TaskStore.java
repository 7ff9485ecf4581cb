package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.TASK;
import static vn.tongket.programme.tables.Tables.TASK_GROUP;
import static vn.tongket.programme.tables.Tables.TASK_PARTNER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;

/** Tasks of a programme by their codes: who reports on one finds it again, also where it moved to another group. */
@Component
class TaskStore {
    private final DSLContext database;

    TaskStore(DSLContext database) {
        this.database = database;
    }

    /** A code is unique within its group only. */
    private record Place(String group, String code) {
        static List<Place> of(List<TaskGroup> groups) {
            return groups.stream()
                    .flatMap(group -> group.tasks().stream().map(task -> new Place(group.code(), task.code())))
                    .toList();
        }
    }

    void keep(int programme, List<TaskGroup> groups) {
        Map<Place, Integer> kept = kept(tasks(programme), Place.of(groups));
        for (int i = 0; i < groups.size(); i++) {
            TaskGroup group = groups.get(i);
            int id = keep(programme, i, group);
            for (int j = 0; j < group.tasks().size(); j++) {
                Task task = group.tasks().get(j);
                keep(kept.get(new Place(group.code(), task.code())), id, j, task);
            }
        }
    }

    /** Groups and tasks that are no longer named; a task that moved to another group stays. */
    List<Leaving> leaving(int programme, List<TaskGroup> groups) {
        Map<Place, Integer> stored = tasks(programme);
        Collection<Integer> kept = kept(stored, Place.of(groups)).values();
        Map<Integer, String> tasks = new LinkedHashMap<>();
        stored.forEach((place, id) -> tasks.put(id, place.code()));
        tasks.keySet().removeAll(kept);
        return List.of(
                new Leaving(TASK_GROUP, "task group", "nhóm nhiệm vụ", "/task_groups", groups(programme))
                        .unless(groups.stream().map(TaskGroup::code).toList()),
                new Leaving(TASK, "task", "nhiệm vụ", "/task_groups", tasks));
    }

    /**
     * Which stored task each stated one is: that of its code in its group, else the one task of its code that came from another
     * group.
     *
     * @return numbers of the stored ones by where they are stated; what is new is left out
     */
    private static Map<Place, Integer> kept(Map<Place, Integer> stored, List<Place> stated) {
        Map<Place, Integer> kept = new LinkedHashMap<>();
        Map<Place, Integer> left = new LinkedHashMap<>(stored);
        List<Place> unknown = new ArrayList<>();
        for (Place place : stated) {
            Integer id = left.remove(place);
            if (id == null) {
                unknown.add(place);
            } else {
                kept.put(place, id);
            }
        }
        for (Place place : unknown) {
            List<Place> moved = ofCode(left.keySet().stream(), place.code());
            if (moved.size() == 1 && ofCode(unknown.stream(), place.code()).size() == 1) {
                kept.put(place, left.get(moved.getFirst()));
            }
        }
        return kept;
    }

    private static List<Place> ofCode(Stream<Place> places, String code) {
        return places.filter(place -> place.code().equals(code)).toList();
    }

    private Map<Integer, String> groups(int programme) {
        return database.select(TASK_GROUP.TASK_GROUP_ID, TASK_GROUP.CODE)
                .from(TASK_GROUP)
                .where(TASK_GROUP.PROGRAMME_ID.eq(programme))
                .orderBy(TASK_GROUP.POSITION)
                .fetchMap(TASK_GROUP.TASK_GROUP_ID, TASK_GROUP.CODE);
    }

    private Map<Place, Integer> tasks(int programme) {
        Map<Place, Integer> tasks = new LinkedHashMap<>();
        database.select(TASK_GROUP.CODE, TASK.CODE, TASK.TASK_ID)
                .from(TASK)
                .join(TASK_GROUP)
                .on(TASK_GROUP.TASK_GROUP_ID.eq(TASK.TASK_GROUP_ID))
                .where(TASK_GROUP.PROGRAMME_ID.eq(programme))
                .orderBy(TASK_GROUP.POSITION, TASK.POSITION)
                .forEach(row -> tasks.put(new Place(row.value1(), row.value2()), row.value3()));
        return tasks;
    }

    private int keep(int programme, int position, TaskGroup group) {
        var row = database.newRecord(TASK_GROUP);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(group.code());
        row.setTitle(group.title());
        row.setNextPeriod(group.nextPeriod());
        return database.insertInto(TASK_GROUP)
                .set(row)
                .onConflict(TASK_GROUP.PROGRAMME_ID, TASK_GROUP.CODE)
                .doUpdate()
                .set(row)
                .returningResult(TASK_GROUP.TASK_GROUP_ID)
                .fetchSingle()
                .value1();
    }

    /** @param kept number of the stored one; null: it is new */
    private void keep(@Nullable Integer kept, int group, int position, Task task) {
        var row = database.newRecord(TASK);
        row.setTaskGroupId(group);
        row.setPosition(position);
        row.setCode(task.code());
        row.setTitle(task.title());
        row.setLead(task.lead());
        row.setProduct(task.product());
        row.setDeadline(task.deadline());
        row.setCompletion(task.completion().name());
        row.setCompletedOn(task.completedOn());
        int id;
        if (kept == null) {
            row.insert();
            id = row.getTaskId();
        } else {
            database.update(TASK).set(row).where(TASK.TASK_ID.eq(kept)).execute();
            database.deleteFrom(TASK_PARTNER)
                    .where(TASK_PARTNER.TASK_ID.eq(kept))
                    .execute();
            id = kept;
        }
        insertPartners(id, task.partners());
    }

    private void insertPartners(int task, List<String> partners) {
        for (int i = 0; i < partners.size(); i++) {
            database.insertInto(TASK_PARTNER)
                    .set(TASK_PARTNER.TASK_ID, task)
                    .set(TASK_PARTNER.POSITION, i)
                    .set(TASK_PARTNER.PARTNER, partners.get(i))
                    .execute();
        }
    }
}
