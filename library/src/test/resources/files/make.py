"""Writes the files beside this one with real PyTorch and safetensors: python make.py

PyTorch's own and the safetensors file may come from two environments: what is not installed is left out.
"""
import collections
import io
import pickle
import zipfile

import numpy as np

VALUES = {
    "fc.weight": np.arange(6, dtype=np.float32).reshape(2, 3) / 4,
    "fc.bias": np.array([0.5, -0.25], dtype=np.float64),
    "steps": np.array(7, dtype=np.int64),
    "mask": np.array([True, False, True]),
    "bytes": np.array([0, 128, 255], dtype=np.uint8),
    "half": np.array([1.5, -2.0], dtype=np.float16),
    "empty": np.zeros((0, 3), dtype=np.int32),
}

try:
    from safetensors.numpy import save_file

    save_file(VALUES, "values.safetensors", metadata={"format": "np"})
except ImportError:
    print("no safetensors")

try:
    import torch
except ImportError:
    raise SystemExit("no torch")

values = collections.OrderedDict((name, torch.from_numpy(value)) for name, value in VALUES.items())
values["bfloat"] = torch.tensor([1.5, -2.0], dtype=torch.bfloat16)
torch.save(values, "values.pt")

net = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.25)
with torch.no_grad():
    for parameter in net.parameters():
        parameter.fill_(0.5)
net(torch.ones(4, 3)).sum().backward()
optimizer.step()
whole = torch.arange(12.0).reshape(3, 4)
torch.save(
    {
        "epoch": 3,
        "loss": 0.125,
        "names": ["a", None, True],
        "model": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "turned": whole.t(),
        "row": whole[1],
        "parameter": torch.nn.Parameter(torch.ones(2)),
        "size": whole.shape,
        "large": 2**40,
    },
    "checkpoint.pt",
)
torch.save(net, "module.pt")
torch.save(values, "legacy.pt", _use_new_zipfile_serialization=False)


class Hostile:
    def __reduce__(self):
        return (print, ("run by the pickle",))


def archive(name, data):
    with zipfile.ZipFile(name, "w") as file:
        file.writestr("archive/data.pkl", data)


archive("hostile.pt", pickle.dumps({"a": Hostile()}, protocol=2))
laughs = []
for _ in range(60):
    laughs = [laughs, laughs]
archive("laughs.pt", pickle.dumps(laughs, protocol=2))
