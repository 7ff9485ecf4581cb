package vn.tongket.page;

/** One step of the path above a page's title; the page itself is not a step. */
public record Crumb(String name, String address) {}
