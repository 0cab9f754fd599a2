package lectern.autograd;

import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.torch;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

/** What is recorded, and for how long. */
class RecordingTest {
    private final Tensor x = torch.tensor(2., requiresGrad());

    @Test
    void scopesNest() {
        try (GradMode.Scope off = torch.noGrad()) {
            assertFalse(torch.isGradEnabled());
            try (GradMode.Scope on = torch.enableGrad()) {
                assertTrue(x.mul(3).requiresGrad());
            }
            assertFalse(x.mul(3).requiresGrad());
        }
        assertTrue(torch.isGradEnabled());
    }

    @Test
    void lambdasGiveTheirValue() {
        Tensor y = torch.noGrad(() -> x.mul(3));
        assertFalse(y.requiresGrad());
        Tensor z = torch.noGrad(() -> torch.enableGrad(() -> x.mul(3)));
        assertTrue(z.requiresGrad());
        assertFalse(torch.inferenceMode(() -> x.mul(3)).requiresGrad());
    }

    @Test
    void aThrowingLambdaRestoresTheMode() {
        assertThrows(
                IllegalStateException.class,
                () -> torch.noGrad((Runnable) () -> {
                    throw new IllegalStateException();
                }));
        assertTrue(torch.isGradEnabled());
    }

    @Test
    void inferenceModeRecordsNothingWhateverIsEnabledInside() {
        assertFalse(torch.isInferenceModeEnabled());
        try (GradMode.Scope inference = torch.inferenceMode()) {
            assertTrue(torch.isInferenceModeEnabled());
            torch.enableGrad(() -> assertFalse(x.mul(3).requiresGrad()));
            try (GradMode.Scope normal = torch.inferenceMode(false)) {
                assertTrue(x.mul(3).requiresGrad());
            }
            assertFalse(torch.isGradEnabled());
        }
        assertTrue(torch.isGradEnabled());
        assertFalse(torch.isInferenceModeEnabled());
    }

    @Test
    void setGradEnabledLastsUntilItsScopeIsClosed() {
        GradMode.Scope scope = torch.setGradEnabled(false);
        assertFalse(torch.isGradEnabled());
        scope.close();
        assertTrue(torch.isGradEnabled());
    }

    @Test
    void detachInPlace() {
        Tensor y = x.mul(3);
        assertEquals("tensor(6.)", y.detach_().toString());
        assertNull(y.gradFn());
        assertFalse(torch.tensor(1., requiresGrad()).detach_().requiresGrad());
        Tensor view = torch.ones(2, 2).requiresGrad_().mul(2).t();
        assertTrue(assertThrows(TensorError.class, view::detach_).getMessage().contains("can't detach views in-place"));
    }

    @Test
    void whatAPassLeavesBehindIsCollected() {
        Tensor w = torch.ones(100, 100).requiresGrad_();
        List<WeakReference<Tensor>> results = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Tensor y = w.mul(w).exp();
            results.add(new WeakReference<>(y));
            y.sum().backward();
        }
        for (int i = 0; i < 20 && results.stream().anyMatch(r -> r.get() != null); i++) System.gc();
        assertTrue(results.stream().allMatch(r -> r.get() == null));
        assertEquals(List.of(100, 100), w.grad().shape());
    }
}
