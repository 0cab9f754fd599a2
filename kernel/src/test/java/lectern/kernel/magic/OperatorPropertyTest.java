package lectern.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;
import lectern.kernel.session.SessionOptions;
import org.junit.jupiter.api.Test;

/** Random arithmetic over tensors and numbers: its operator form is equal to its method form. */
class OperatorPropertyTest {
    private static final int EXPRESSIONS = 60;
    private static final String[] NUMBERS = {"1", "2.5", "3L", "k", "d"};
    private static final String[] SYMBOLS = {"+", "-", "*", "/", "%"};
    private static final String[] METHODS = {"add", "sub", "mul", "div", "remainder"};

    /** An expression in both forms; {@code isTensor} tells what it gives. */
    private record Expression(String operators, String methods, boolean isTensor) {}

    private final Random random = new Random(20);

    @Test
    void operatorsAreMethods() {
        StringBuilder cell = new StringBuilder("var differing = new ArrayList<String>();\n");
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expression expression = tensor(3);
            cell.append("if (!%s.tolist().equals(%s.tolist())) differing.add(\"%s\");\n"
                    .formatted(expression.operators(), expression.methods(), expression.operators()));
        }
        try (Session session = Session.open(SessionOptions.standard())) {
            session.eval(
                    "var x = torch.tensor(1.5, -2, 3); var y = torch.tensor(4., 5, -6); int k = 2; double d = 0.5;",
                    QUIET);
            EvalResult result = session.eval(cell.append("differing").toString(), QUIET);
            assertEquals(new EvalResult.Value(new java.util.ArrayList<>()), result);
        }
    }

    private Expression any(int depth) {
        return depth == 0 || random.nextInt(4) == 0 ? number() : tensor(depth);
    }

    private Expression number() {
        String number = NUMBERS[random.nextInt(NUMBERS.length)];
        return new Expression(number, number, false);
    }

    private Expression tensor(int depth) {
        if (depth == 0) {
            String name = random.nextBoolean() ? "x" : "y";
            return new Expression(name, name, true);
        }
        if (random.nextInt(6) == 0) {
            Expression operand = tensor(depth - 1);
            return new Expression("(-" + operand.operators() + ")", operand.methods() + ".neg()", true);
        }
        int operator = random.nextInt(SYMBOLS.length);
        Expression left = random.nextInt(3) == 0 && operator != 4 ? number() : tensor(depth - 1);
        Expression right = left.isTensor() ? any(depth - 1) : tensor(depth - 1);
        String methods = left.isTensor()
                ? left.methods() + "." + METHODS[operator] + "(" + right.methods() + ")"
                : mirrored(operator, left.methods(), right.methods());
        return new Expression(
                "(" + left.operators() + " " + SYMBOLS[operator] + " " + right.operators() + ")", methods, true);
    }

    /** A number on the left. */
    private static String mirrored(int operator, String number, String tensor) {
        return switch (operator) {
            case 1 -> tensor + ".rsub(" + number + ")";
            case 3 -> tensor + ".rdiv(" + number + ")";
            default -> tensor + "." + METHODS[operator] + "(" + number + ")";
        };
    }

    private static final CellOutput QUIET = new CellOutput() {
        @Override
        public void stdout(String text) {}

        @Override
        public void stderr(String text) {}

        @Override
        public void display(MimeBundle bundle) {}

        @Override
        public void clear(boolean wait) {}

        @Override
        public java.util.Optional<String> input(String prompt, boolean password) {
            return java.util.Optional.empty();
        }
    };
}
