package vn.tongket.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.exchange.reading.Refused;

/**
 * The values of a DHIS2 set as answers to one round, and what of them cannot be one. The API and files go this one way.
 *
 * @param answers to be sorted
 * @param refused with the reason
 * @param deleted how many values DHIS2 had deleted; they are passed over
 */
record DataValues(List<RawAnswer> answers, List<Refused> refused, int deleted) {
    public DataValues {
        answers = List.copyOf(answers);
        refused = List.copyOf(refused);
    }

    /** @param round its code may stand instead of a period's name */
    static DataValues of(List<DataValue> values, String round) {
        List<RawAnswer> answers = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int deleted = 0;
        for (DataValue value : values) {
            ForeignPeriod window = ForeignPeriod.of(value.period());
            if (value.deleted()) {
                deleted++;
            } else if (value.fault().isPresent()) {
                refused.add(value.fault().get());
            } else if (window == null && !value.period().equals(round)) {
                refused.add(value.badPeriod());
            } else {
                answers.add(value.answer(window));
            }
        }
        List<RawAnswer> joined = DataValuePairs.joined(answers, refused);
        return new DataValues(joined, refused, deleted);
    }

    /** What the person should know about the file. */
    List<String> remarks() {
        return deleted == 0 ? List.of() : List.of("Bỏ qua " + deleted + " số liệu mà hệ thống gửi đã đánh dấu xóa.");
    }
}
