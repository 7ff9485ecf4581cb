package vn.tongket.programme.work;

import org.jspecify.annotations.Nullable;

/** Mục tiêu: a goal as the directive writes it; indicators and results are gathered under it. */
public record Objective(String code, String title, @Nullable String text) {}
