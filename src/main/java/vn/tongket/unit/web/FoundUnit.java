package vn.tongket.unit.web;

/**
 * One unit a search found.
 *
 * @param place the units above it, nearest first; empty for none
 * @param time that it stands no longer or not yet on the day; empty where it stands
 */
public record FoundUnit(String address, String name, String place, String time) {}
