package vn.tongket.world;

import java.time.LocalDate;

/** What happened to the boundaries of tỉnh Hoa Giang, and who reports badly. The README of the example tells it in words. */
final class Events {
    static final LocalDate BEGINNING = LocalDate.of(2009, 1, 1);
    static final LocalDate OPEN = LocalDate.of(9999, 1, 1);

    /** Xã Tam Điềm (169), Khuê Lẫm (170) and Tam Đạm (171) become xã Tam Khuê (165). */
    static final LocalDate FIRST_MERGER = LocalDate.of(2020, 7, 1);

    /** Xã Mường Điềm (172) becomes xã Mường Niệm (166) with 0.58 of its people and xã Mường Huy (167) with 0.42. */
    static final LocalDate SPLIT = LocalDate.of(2022, 1, 1);

    /** The districts end; on the same day xã An Nhai (173) and xã Nhàn Sầm (174) become xã An Nhàn (168). */
    static final LocalDate NO_DISTRICTS = LocalDate.of(2025, 7, 1);

    /** Xã Văn Sầm goes from huyện Đằng Lưu (3) to huyện Ân Khoát (4). */
    static final int MOVED = 42;

    static final int MOVED_TO = 4;
    static final LocalDate MOVING = LocalDate.of(2019, 1, 1);

    /** Xã Sông Lãng becomes phường Sông Lãng. */
    static final int RAISED = 24;

    static final LocalDate RAISING = LocalDate.of(2021, 5, 1);

    /** Xã Biên Ngạn sends its figures of 2025 after everybody else. */
    static final int LATE = 74;

    /** Xã Cát Lãng never sends any. */
    static final int SILENT = 136;

    private Events() {}
}
