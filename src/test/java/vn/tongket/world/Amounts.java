package vn.tongket.world;

/** What a piece of ground has in one year, in units of the recipe's last decimal: whole numbers, so that parts add up exactly. */
final class Amounts {
    private Amounts() {}

    /** The quantity, or the numerator. */
    static long top(Recipe recipe, Ground ground, int year) {
        if (recipe.kind().hasParts()) {
            return numerator(recipe, ground, year);
        }
        if (recipe.of().startsWith("=")) {
            return other(recipe.of(), ground, year);
        }
        return recipe.indicator().equals("mo-hinh-duoc-cong-nhan")
                ? modelsSoFar(recipe, ground, year)
                : quantity(recipe, ground, year);
    }

    static long bottom(Recipe recipe, Ground ground, int year) {
        if (recipe.of().startsWith("=")) {
            return other(recipe.of(), ground, year);
        }
        double steady = recipe.of().equals("1") ? 1 : 1 + 0.3 * Chance.swing(recipe.indicator(), "of", ground.number());
        return scaled(recipe, Double.parseDouble(recipe.of()) * steady * Sizes.of(recipe.size(), ground, year));
    }

    private static long numerator(Recipe recipe, Ground ground, int year) {
        long bottom = bottom(recipe, ground, year);
        double lasting = Chance.swing(recipe.indicator(), ground.number());
        double passing = Chance.swing(recipe.indicator(), ground.number(), year);
        double rate =
                recipe.in(year) / 100 + recipe.spread() * leaning(ground) + recipe.noise() * (lasting + passing) / 2;
        double exact = bottom * Math.max(0, recipe.in(year) == 0 ? 0 : rate);
        long rounded = (long) (exact + Chance.of(recipe.indicator(), "round", ground.number(), year));
        return Math.min(rounded, most(recipe, ground, year, bottom));
    }

    /** Parts do not pass the whole, but a plan may be surpassed; what is late was not in time. */
    private static long most(Recipe recipe, Ground ground, int year, long bottom) {
        return switch (recipe.indicator()) {
            case "giao-quan" -> bottom + 1;
            case "quy-den-on-dap-nghia" -> bottom * 2;
            case "nhiem-vu-qua-han" -> bottom - numerator(require("nhiem-vu-dung-han"), ground, year);
            default -> bottom;
        };
    }

    private static long quantity(Recipe recipe, Ground ground, int year) {
        double lasting = Chance.swing(recipe.indicator(), ground.number());
        double passing = Chance.swing(recipe.indicator(), ground.number(), year);
        double factor = 1 + 2 * recipe.spread() * leaning(ground) + recipe.noise() * (lasting + passing) / 2;
        return scaled(recipe, recipe.in(year) * Math.max(0.1, factor) * Sizes.of(recipe.size(), ground, year));
    }

    /** Models are recognised one by one and stay. */
    private static long modelsSoFar(Recipe recipe, Ground ground, int year) {
        return (long) (recipe.in(year) * (0.6 + 0.8 * ground.level()) + Chance.of(recipe.indicator(), ground.number()));
    }

    private static long other(String reference, Ground ground, int year) {
        String[] parts = reference.substring(1).split("\\*", 2);
        double part = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
        return (long) (top(require(parts[0]), ground, year) * part);
    }

    private static Recipe require(String code) {
        Recipe recipe = Recipe.all().get(code);
        if (recipe == null) {
            throw new IllegalArgumentException("No recipe for " + code);
        }
        return recipe;
    }

    private static long scaled(Recipe recipe, double amount) {
        return Math.round(amount * Math.pow(10, recipe.decimals()));
    }

    /** From -1 to 1: how much better off than the middle. */
    private static double leaning(Ground ground) {
        return (ground.level() - 0.5) * 2;
    }
}
