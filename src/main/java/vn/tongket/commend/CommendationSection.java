package vn.tongket.commend;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;

/** Commendations as a package holds them. */
@Component
@Order(400)
class CommendationSection implements PackageSection<Commendation> {
    private final Commendations commendations;

    CommendationSection(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public String name() {
        return "commendations";
    }

    @Override
    public String title() {
        return "Khen thưởng";
    }

    @Override
    public String code(Commendation commendation) {
        return commendation.code();
    }

    @Override
    public List<Commendation> stored(String programme) {
        return commendations.of(programme);
    }

    @Override
    public void keep(String programme, List<Commendation> stated) {
        commendations.keep(programme, stated);
    }

    @Override
    public List<Leaving> leaving(String programme, List<Commendation> stated) {
        return List.of(commendations.leaving(programme, stated));
    }

    @Override
    public Commendation read(PackagePart commendation) {
        return new Commendation(
                commendation.word("code"),
                commendation.word("award"),
                commendation.word("decided_by"),
                commendation.text("decision_number"),
                commendation.day("decided_on"),
                commendation.text("occasion"),
                commendation.count("collectives"),
                commendation.count("individuals"),
                commendation.text("source"));
    }

    @Override
    public Members write(Commendation commendation) {
        return new Members()
                .with("code", commendation.code())
                .with("award", commendation.award())
                .with("decided_by", commendation.decidedBy())
                .with("decision_number", commendation.decisionNumber())
                .with("decided_on", commendation.decidedOn())
                .with("occasion", commendation.occasion())
                .with("collectives", commendation.collectives())
                .with("individuals", commendation.individuals())
                .with("source", commendation.source());
    }
}
