package vn.tongket.programme.work;

import java.util.List;

/**
 * Nhóm nhiệm vụ, giải pháp.
 *
 * @param nextPeriod whether the group belongs to the next period: part three of the review, seed of the next programme
 */
public record TaskGroup(String code, String title, boolean nextPeriod, List<Task> tasks) {}
