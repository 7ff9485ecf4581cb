package vn.tongket.unit.frame;

/** What a part of a divided unit follows: an indicator about people, or one about land. */
public enum ShareBy {
    PEOPLE,
    LAND
}
