package lectern.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import lectern.nn.Modules.Module;
import lectern.tensor.CustomNode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/**
 * Where gradients leave and enter a module: steps that change nothing stand around it in the graph, and the one at the
 * inputs runs the module's hooks.
 */
final class BackwardCrossing {
    private static final String NAME = "BackwardHookFunctionBackward";

    private final Module module;
    private final List<ModuleHook.Backward> hooks;
    private List<Tensor> gradOutput = List.of();
    private boolean inputsNeedGradients;
    private int inputCount;

    BackwardCrossing(Module module, List<ModuleHook.Backward> hooks) {
        this.module = module;
        this.hooks = hooks;
    }

    List<Tensor> enter(List<Tensor> inputs) {
        inputCount = inputs.size();
        inputsNeedGradients = inputs.stream().anyMatch(Tensor::requiresGrad);
        return crossing(inputs, gradients -> {
            List<Tensor> own = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) own.add(inputs.get(i).requiresGrad() ? gradients.get(i) : null);
            return run(own);
        });
    }

    Tensor leave(Tensor output) {
        return crossing(List.of(output), gradients -> {
                    gradOutput = gradients;
                    if (!inputsNeedGradients) run(Collections.nCopies(inputCount, null));
                    return gradients;
                })
                .get(0);
    }

    private List<Tensor> run(List<Tensor> gradInput) {
        List<Tensor> gradients = gradInput;
        for (ModuleHook.Backward hook : hooks) {
            List<Tensor> replaced = hook.apply(module, gradients, gradOutput);
            if (replaced == null) continue;
            if (replaced.size() != gradInput.size()) {
                throw new TensorError("Backward hook returned an invalid number of grad_input, got " + replaced.size()
                        + ", but expected " + gradInput.size() + "; return null to leave them as they are");
            }
            gradients = replaced;
        }
        return gradients;
    }

    private static List<Tensor> crossing(List<Tensor> tensors, UnaryOperator<List<Tensor>> step) {
        List<Tensor> crossed = tensors.stream().map(Tensor::detach).toList();
        List<Boolean> differentiable =
                tensors.stream().map(t -> t.dtype().isFloatingPoint()).toList();
        CustomNode.record(NAME, tensors, crossed, differentiable, new CustomNode.Formula() {
            @Override
            public List<Tensor> gradients(List<Tensor> gradients) {
                return step.apply(gradients);
            }

            @Override
            public boolean release() {
                return false;
            }
        });
        return crossed;
    }
}
