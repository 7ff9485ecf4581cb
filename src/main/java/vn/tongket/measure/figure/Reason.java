package vn.tongket.measure.figure;

/** Why a figure cannot be computed: never a silent empty answer. */
public record Reason(String english, String vietnamese) {}
