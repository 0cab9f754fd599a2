"""Tensors that a cell saves are read by Python's safetensors, and the other way round."""

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file, save_file


def test_python_reads_what_a_cell_saves(kernel, tmp_path):
    file = tmp_path / "state.safetensors"
    answer = kernel.run(
        f"""
        var optimizer = optim.Adam(list(torch.ones(2).requiresGrad_()), lr(.5));
        torch.save(new LinkedHashMap<String, Tensor>(Map.of(
            "flag", torch.tensor(true), "w", torch.arange(6).reshape(2, 3).t(), "x", torch.tensor(1.5, 2))), "{file}");
        torch.save(Map.of("epoch", 3, "optimizer", optimizer.stateDict(), "x", torch.ones(2)), "{file}.checkpoint");
        """
    )
    assert answer.reply["status"] == "ok", answer.traceback
    tensors = load_file(file)
    assert sorted(tensors) == ["flag", "w", "x"]
    assert tensors["flag"].dtype == bool and tensors["flag"] == np.True_
    np.testing.assert_array_equal(tensors["w"], np.arange(6).reshape(2, 3).T)
    np.testing.assert_array_equal(tensors["x"], np.array([1.5, 2], dtype=np.float32))
    with safe_open(f"{file}.checkpoint", "numpy") as checkpoint:
        assert list(checkpoint.keys()) == ["x"]
        assert '"epoch":3' in checkpoint.metadata()["lectern"]


def test_a_cell_reads_what_python_saves(kernel, tmp_path):
    file = tmp_path / "python.safetensors"
    save_file({"b": np.array([1, -2], dtype=np.int16), "a": np.array(0.25)}, file, metadata={"by": "python"})
    assert kernel.run(f'torch.loadStateDict("{file}").get("b")').result == "tensor([ 1, -2], dtype=torch.int16)"
    assert kernel.run(f'torch.loadStateDict("{file}").get("a")').result == "tensor(0.2500, dtype=torch.float64)"
