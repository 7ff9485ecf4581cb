package vn.tongket.programme;

import java.util.List;

/** What a module to the right of this one adds to a programme's page: its reviews, gatherings, commendations. */
public interface ProgrammeRelations {

    /** In the order they are to be listed; empty for an unknown programme. */
    List<Related> relatedTo(String programmeCode);
}
