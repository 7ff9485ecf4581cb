package vn.tongket.world;

/** What a recipe's amounts are multiplied by. */
final class Sizes {
    private static final double PEOPLE_IN_A_HOUSE = 3.9;

    private Sizes() {}

    static double of(Recipe.Size size, Ground ground, int year) {
        long people = ground.peopleAtEndOf(year);
        return switch (size) {
            case ONE -> 1;
            case PEOPLE -> people / 1000.0;
            case HEADS -> people;
            case MEAN_HEADS -> (people + ground.peopleAtEndOf(year - 1)) / 2.0;
            case HOUSES -> Math.round(people / PEOPLE_IN_A_HOUSE);
            case LAND -> ground.area();
        };
    }
}
