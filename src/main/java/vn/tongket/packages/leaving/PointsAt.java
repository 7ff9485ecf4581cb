package vn.tongket.packages.leaving;

import java.util.List;

/** What points at rows without a foreign key that says so; a module that keeps such things says it with a bean of this. */
public interface PointsAt {

    /** What points at the rows that are to leave; empty for tables at which nothing of this kind ever points. */
    List<Pointer> at(Leaving leaving);
}
