package vn.tongket.programme.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a formula says, as a tree. Columns are 1-based places in the text, for messages. */
sealed interface Expression {

    int column();

    Fraction evaluate(Function<String, BigDecimal> inputs);

    /** Codes of the indicators named, in reading order, once for each time they are named. */
    List<Input> inputs();

    record Number(BigDecimal number, int column) implements Expression {
        @Override
        public Fraction evaluate(Function<String, BigDecimal> inputs) {
            return Fraction.of(number);
        }

        @Override
        public List<Input> inputs() {
            return List.of();
        }
    }

    record Input(String code, int column) implements Expression {
        @Override
        public Fraction evaluate(Function<String, BigDecimal> inputs) {
            return Fraction.of(inputs.apply(code));
        }

        @Override
        public List<Input> inputs() {
            return List.of(this);
        }
    }

    record Negation(Expression of, int column) implements Expression {
        @Override
        public Fraction evaluate(Function<String, BigDecimal> inputs) {
            return Fraction.of(BigDecimal.ZERO).minus(of.evaluate(inputs));
        }

        @Override
        public List<Input> inputs() {
            return of.inputs();
        }
    }

    record Operation(Expression left, Operator operator, Expression right, int column) implements Expression {
        @Override
        public Fraction evaluate(Function<String, BigDecimal> inputs) {
            Fraction first = left.evaluate(inputs);
            Fraction second = right.evaluate(inputs);
            return switch (operator) {
                case PLUS -> first.plus(second);
                case MINUS -> first.minus(second);
                case TIMES -> first.times(second);
                case OVER -> first.over(second);
            };
        }

        @Override
        public List<Input> inputs() {
            return Stream.concat(left.inputs().stream(), right.inputs().stream())
                    .toList();
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }
}
