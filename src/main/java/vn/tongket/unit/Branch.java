package vn.tongket.unit;

/** A province, or another root, on a day and how many units stood below it then. */
public record Branch(Unit root, int districts, int communes) {}
