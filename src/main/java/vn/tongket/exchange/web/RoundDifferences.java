package vn.tongket.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.page.Person;
import vn.tongket.report.round.Round;

/** Shows what a file of many units would change, and keeps it until the person agrees. */
@Component
class RoundDifferences {
    private final FormPlaces places;
    private final KeptAnswers kept;

    RoundDifferences(FormPlaces places, KeptAnswers kept) {
        this.places = places;
        this.kept = kept;
    }

    /** @param back where another file is chosen */
    AnswerDifferencePage page(Round round, String name, RoundFiles.Comparison compared, Person who, String back)
            throws IOException {
        String number = kept.keep(name, compared.differences(), who.id());
        List<AnswerDifferencePage.Sheet> sheets = new ArrayList<>();
        for (AnswerDifference difference : compared.differences()) {
            FormPlace place = places.of(difference.submission(), who);
            sheets.add(new AnswerDifferencePage.Sheet(
                    sheets.size(), place.unit().fullName() + ": " + place.form().title(), difference));
        }
        RoundUploadPage upload = new RoundUploadPage(round, 200, List.of());
        return new AnswerDifferencePage(
                round.title(),
                upload.crumbs(),
                name,
                upload.address() + "/nhap-tep/" + number,
                back,
                sheets,
                compared.refused().stream().map(Refused::inVietnamese).toList());
    }
}
