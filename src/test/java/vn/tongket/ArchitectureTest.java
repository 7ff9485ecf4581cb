package vn.tongket;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.base.DayReading;
import vn.tongket.base.Now;
import vn.tongket.report.round.Moment;

/** Rules that a reviewer should not have to remember; each says why. */
@AnalyzeClasses(packages = "vn.tongket", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule figuresAreNeverReturnedBinary = noMethods()
            .that(areOfFigures())
            .should()
            .haveRawReturnType(binary())
            .because("a figure that is printed is decimal from end to end; binary fractions lose the last đồng");

    @ArchTest
    static final ArchRule figuresAreNeverTakenBinary = noCodeUnits()
            .that(areOfFigures())
            .should()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(binary()));

    @ArchTest
    static final ArchRule figuresAreNeverHeldBinary =
            noFields().that(areOfFigures()).should().haveRawType(binary());

    private static DescribedPredicate<JavaMember> areOfFigures() {
        return DescribedPredicate.describe(
                "are of modules that hold figures",
                member -> Stream.of("measure", "report", "programme", "unit")
                        .anyMatch(module ->
                                (member.getOwner().getPackageName() + ".").startsWith("vn.tongket." + module + ".")));
    }

    private static DescribedPredicate<JavaClass> binary() {
        return DescribedPredicate.describe(
                "binary fractions", type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCircles = slices().matching("vn.tongket.(**)")
            .should()
            .beFreeOfCycles()
            // written by jOOQ: tables and records know each other
            .ignoreDependency(resideInAnyPackage("..tables..", "..view.."), alwaysTrue())
            .because("a room that can be understood without the rooms that use it can be changed alone");

    @ArchTest
    static final ArchRule packagesAreTakenWithoutKnowingTheirSections = noClasses()
            .that()
            .resideInAPackage("vn.tongket.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.tongket.gathering..", "vn.tongket.commend..", "vn.tongket.review..")
            .because(
                    "a module brings its part of a package by a PackageSection of its own; a new one touches no file of exchange");

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Controller")
            .because("nobody but the web calls a controller, and an address should be easy to find by its name");

    @ArchTest
    static final ArchRule generatedTablesStayInTheirModule = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tongket.unit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.tongket.unit.tables..")
            .because(
                    "other modules ask Units and Frames; who joins the tables themselves breaks when the schema moves");

    @ArchTest
    static final ArchRule standardOutputIsForData = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tongket.cli..")
            .should()
            .accessField(System.class, "out")
            .because("standard output is what a command prints as data; everything else is a log line");

    @ArchTest
    static final ArchRule namesAreWholeWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .because("a class is named after the noun it is; these endings hide that it is none");

    /** The columnar copy is written by ourselves, and read by the million. */
    @ArchTest
    static final ArchRule daysAreReadInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.tongket.measure.columnar.CopiedValue")
            .should()
            .callMethod(LocalDate.class, "parse", CharSequence.class)
            .orShould()
            .callMethod(LocalDate.class, "parse", CharSequence.class, DateTimeFormatter.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "parse", CharSequence.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "parse", CharSequence.class, TemporalQuery.class)
            .because("DayReading reads every day, whichever door it comes in by");

    @ArchTest
    static final ArchRule pagesReadDaysAsTheyAreTyped = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .resideInAPackage("vn.tongket..web..")
            .should()
            .callMethod(DayReading.class, "read", String.class)
            .because("TypedDay refuses what is no day in the same words on every page");

    @ArchTest
    static final ArchRule onlyTheDemonstrationDatesBack = classes()
            .that()
            .areAssignableTo(Moment.class)
            .and()
            .doNotBelongToAnyOf(Moment.class)
            .should()
            .haveFullyQualifiedName("vn.tongket.cli.demo.DemoMoment")
            .andShould()
            .notBePublic()
            .andShould()
            .notBeMetaAnnotatedWith(Component.class)
            .because("a step that could be given another moment than the clock's would be worth nothing as a record");

    /** Clocks of the machine; lines of a log stand in its zone. */
    private static final Set<String> MACHINE = Set.of("system", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule thereIsOneClock = classes()
            .that()
            .doNotHaveFullyQualifiedName(Now.class.getName())
            .should(notCall(
                    "a clock of their own",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                                    && (call.getName().equals("now") || MACHINE.contains(call.getName()))
                            || call.getTargetOwner().isEquivalentTo(Now.class)
                                    && call.getName().equals("choose")))
            .because("a test that chooses the day must choose it for everything");

    @ArchTest
    static final ArchRule figuresAndDocumentsDoNotAskTheClock = classes()
            .that()
            .resideInAnyPackage("vn.tongket.measure..", "vn.tongket.document..")
            .and()
            // says as of which moment the record was read
            .doNotHaveFullyQualifiedName("vn.tongket.measure.engine.RecordReading")
            .should(notCall("the clock", call -> call.getTargetOwner().isEquivalentTo(Now.class)))
            .because("a figure or a document depends on its question only, never on the moment it is asked");

    private static ArchCondition<JavaClass> notCall(String what, Predicate<JavaMethodCall> forbidden) {
        return new ArchCondition<>("not ask " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(forbidden)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static final int MOST_PARTS = 14;

    /** Records that are wider, and why. */
    private static final Map<String, String> WIDE = Map.of(
            "vn.tongket.measure.series.row.SeriesRow", "its parts are the columns of a published row, in their order",
            "vn.tongket.measure.trace.Contribution", "its parts are the columns of a trace",
            "vn.tongket.unit.register.UnitRow", "its parts are the columns of the units' file",
            "vn.tongket.report.web.round.SetUpFields", "its parts are the fields of one form as they were sent",
            "vn.tongket.document.model.IssueFormat$Phrases", "each part is a phrase that a decree words",
            "vn.tongket.document.model.DocumentHead", "its parts stand on paper in the order a decree gives them",
            "vn.tongket.review.setup.ReviewDefinition$Issue", "is stored as JSON as it stands");

    @ArchTest
    static final ArchRule recordsAreMadeOfNamedParts = classes()
            .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
            .should(new HaveFewParts())
            .because("in a long row of positions two words change places and it compiles; parts with names cannot");

    private static final class HaveFewParts extends ArchCondition<JavaClass> {
        HaveFewParts() {
            super("have at most " + MOST_PARTS + " parts, exceptions more");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long parts = type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .count();
            if (parts > MOST_PARTS != WIDE.containsKey(type.getName())) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + parts + " parts"));
            }
        }
    }
}
