"""Writes modules.jsonl: what PyTorch's modules hold, print and compute. Run with PyTorch 2.15: python modules.py"""

import json
from pathlib import Path

import torch
from torch import nn


def tensor(t):
    data = t.detach().reshape(-1).tolist()
    return {"tensor": str(t.dtype).removeprefix("torch."), "shape": list(t.shape), "data": data}


def flat(output):
    if isinstance(output, torch.Tensor):
        return [output]
    return [t for part in output if part is not None for t in flat(part)]


def floats(*shape):
    return lambda: torch.randn(shape, requires_grad=True)


def classes(count, *shape):
    return lambda: torch.randint(count, shape)


def given(values):
    return lambda: torch.tensor(values)


def positive(*shape):
    return lambda: torch.rand(shape).add(0.1).detach().requires_grad_()


# The call, its inputs, and where newer releases print it otherwise.
ROWS = [
    ("nn.Linear(3, 2)", [floats(4, 3)]),
    ("nn.Linear(3, 2, bias=False)", [floats(2, 4, 3)]),
    ("nn.Bilinear(3, 2, 4)", [floats(5, 3), floats(5, 2)]),
    ("nn.Identity()", [floats(2, 2)]),
    ("nn.Flatten()", [floats(2, 3, 4)]),
    ("nn.Unflatten(1, (2, 3))", [floats(2, 6)]),
    ("nn.Conv1d(2, 4, 3, stride=2, padding=1)", [floats(2, 2, 7)]),
    ("nn.Conv2d(2, 4, 3)", [floats(2, 2, 5, 6)]),
    ("nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2), groups=2, bias=False)", [floats(1, 4, 6, 7)]),
    ("nn.Conv2d(1, 2, 3, padding='same')", [floats(1, 5, 5)]),
    ("nn.Conv2d(1, 2, 3, padding=1, padding_mode='circular')", [floats(1, 1, 4, 5)]),
    ("nn.Conv2d(1, 2, (3, 2), padding='same', padding_mode='reflect')", [floats(1, 1, 4, 5)]),
    ("nn.ConvTranspose1d(2, 3, 3, stride=2)", [floats(1, 2, 4)]),
    ("nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2)", [floats(1, 2, 3, 4)]),
    ("nn.MaxPool1d(2)", [floats(1, 2, 6)]),
    ("nn.MaxPool2d(2)", [floats(1, 2, 4, 6)]),
    ("nn.MaxPool2d((3, 2), stride=(2, 1), padding=1, ceil_mode=True)", [floats(1, 2, 5, 6)]),
    ("nn.AvgPool1d(3, stride=2)", [floats(1, 2, 7)]),
    ("nn.AvgPool2d(2, padding=1)", [floats(1, 2, 4, 6)]),
    ("nn.AdaptiveAvgPool1d(2)", [floats(1, 2, 7)]),
    ("nn.AdaptiveAvgPool2d(1)", [floats(1, 2, 3, 4)]),
    ("nn.AdaptiveAvgPool2d((2, None))", [floats(1, 2, 3, 4)]),
    ("nn.BatchNorm1d(3)", [floats(4, 3)]),
    ("nn.BatchNorm1d(3, eps=0.01, momentum=0.5, affine=False)", [floats(4, 3, 2)]),
    ("nn.BatchNorm2d(2)", [floats(3, 2, 2, 3)]),
    ("nn.BatchNorm2d(2, track_running_stats=False)", [floats(3, 2, 2, 3)]),
    ("nn.LayerNorm(4)", [floats(3, 4)]),
    ("nn.LayerNorm((2, 4), eps=0.1, elementwise_affine=False)", [floats(3, 2, 4)]),
    ("nn.GroupNorm(2, 6)", [floats(2, 6, 3)]),
    ("nn.ZeroPad1d((1, 2))", [floats(2, 3, 4)]),
    ("nn.ZeroPad2d(1)", [floats(2, 3, 4)]),
    ("nn.ConstantPad1d(2, 1.5)", [floats(2, 3)]),
    ("nn.ConstantPad2d((1, 0, 2, 1), -0.5)", [floats(1, 2, 3, 4)]),
    ("nn.ReflectionPad1d(2)", [floats(2, 3, 4)]),
    ("nn.ReflectionPad2d((2, 1, 0, 1))", [floats(1, 2, 3, 4)]),
    ("nn.ReplicationPad1d((3, 1))", [floats(2, 3, 4)]),
    ("nn.ReplicationPad2d(2)", [floats(1, 2, 3, 4)]),
    ("nn.Upsample(scale_factor=2)", [floats(1, 2, 3, 4)]),
    ("nn.Upsample(scale_factor=(2.0, 1.5), mode='bilinear')", [floats(1, 2, 3, 4)]),
    ("nn.Upsample((5, 7), mode='bilinear', align_corners=True)", [floats(1, 2, 3, 4)]),
    ("nn.PixelShuffle(2)", [floats(1, 8, 2, 3)]),
    ("nn.PixelUnshuffle(2)", [floats(1, 2, 4, 6)]),
    ("nn.InstanceNorm1d(3)", [floats(2, 3, 4)]),
    ("nn.InstanceNorm1d(3, affine=True, bias=False)", [floats(3, 4)]),
    ("nn.InstanceNorm2d(2, eps=0.01, momentum=0.5, affine=True, track_running_stats=True)", [floats(3, 2, 2, 3)]),
    ("nn.RMSNorm(4)", [floats(3, 4)]),
    ("nn.RMSNorm((2, 4), eps=0.1, elementwise_affine=False)", [floats(3, 2, 4)]),
    ("nn.BatchNorm1d(3, bias=False)", [floats(4, 3)]),
    ("nn.GroupNorm(2, 6, bias=False)", [floats(2, 6, 3)]),
    ("nn.Dropout(0.25)", [floats(4, 5)]),
    ("nn.Dropout2d()", [floats(3, 4, 2, 2)]),
    ("nn.Embedding(5, 3)", [classes(5, 2, 4)]),
    ("nn.Embedding(5, 3, padding_idx=-1)", [given([[0, 4], [4, 2]])]),
    ("nn.RNN(3, 4)", [floats(5, 2, 3)]),
    ("nn.RNN(3, 4, num_layers=2, nonlinearity='relu', bias=False)", [floats(5, 2, 3), floats(2, 2, 4)]),
    ("nn.RNN(3, 4, num_layers=2, batch_first=True, dropout=0.5, bidirectional=True)", [floats(2, 5, 3)]),
    ("nn.LSTM(3, 4)", [floats(5, 3)]),
    ("nn.LSTM(3, 4, num_layers=2, batch_first=True, bidirectional=True)", [floats(2, 5, 3)]),
    ("nn.GRU(3, 4, num_layers=2, bidirectional=True)", [floats(5, 2, 3)]),
    ("nn.GRU(3, 4)", [floats(5, 2, 3), floats(1, 2, 4)]),
    ("nn.RNNCell(3, 4, nonlinearity='relu')", [floats(2, 3)]),
    ("nn.LSTMCell(3, 4)", [floats(2, 3)]),
    ("nn.GRUCell(3, 4, bias=False)", [floats(2, 3), floats(2, 4)]),
    ("nn.MultiheadAttention(8, 2)", [floats(3, 2, 8), floats(4, 2, 8), floats(4, 2, 8)]),
    ("nn.MultiheadAttention(8, 4, bias=False, batch_first=True)", [floats(2, 3, 8), floats(2, 4, 8), floats(2, 4, 8)]),
    ("nn.TransformerEncoderLayer(8, 2, dim_feedforward=6, dropout=0.0)", [floats(3, 2, 8)]),
    ("nn.TransformerEncoderLayer(8, 2, dim_feedforward=6, dropout=0.25, activation='gelu', batch_first=True, norm_first=True)", [floats(2, 3, 8)]),
    ("nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, dim_feedforward=6, dropout=0.0), 2)", [floats(3, 2, 4)],
     """TransformerEncoder(
  (layers): ModuleList(
    (0-1): 2 x TransformerEncoderLayer(
      (self_attn): MultiheadAttention(
        (out_proj): NonDynamicallyQuantizableLinear(in_features=4, out_features=4, bias=True)
      )
      (linear1): Linear(in_features=4, out_features=6, bias=True)
      (dropout): Dropout(p=0.0, inplace=False)
      (linear2): Linear(in_features=6, out_features=4, bias=True)
      (norm1): LayerNorm((4,), eps=1e-05, elementwise_affine=True, bias=True)
      (norm2): LayerNorm((4,), eps=1e-05, elementwise_affine=True, bias=True)
      (dropout1): Dropout(p=0.0, inplace=False)
      (dropout2): Dropout(p=0.0, inplace=False)
    )
  )
)"""),
    ("nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Sequential(nn.Linear(4, 2), nn.Tanh()))", [floats(5, 3)]),
    ("nn.ReLU()", [floats(2, 5)]),
    ("nn.ReLU6()", [floats(2, 5)]),
    ("nn.Sigmoid()", [floats(2, 5)]),
    ("nn.Tanh()", [floats(2, 5)]),
    ("nn.LeakyReLU()", [floats(2, 5)]),
    ("nn.LeakyReLU(0.2)", [floats(2, 5)]),
    ("nn.ELU()", [floats(2, 5)]),
    ("nn.CELU(0.5)", [floats(2, 5)]),
    ("nn.SELU()", [floats(2, 5)]),
    ("nn.SiLU()", [floats(2, 5)]),
    ("nn.Mish()", [floats(2, 5)]),
    ("nn.Hardswish()", [floats(2, 5)]),
    ("nn.Hardsigmoid()", [floats(2, 5)]),
    ("nn.LogSigmoid()", [floats(2, 5)]),
    ("nn.Softsign()", [floats(2, 5)]),
    ("nn.Tanhshrink()", [floats(2, 5)]),
    ("nn.GELU()", [floats(2, 5)]),
    ("nn.GELU('tanh')", [floats(2, 5)]),
    ("nn.Hardshrink()", [floats(2, 5)]),
    ("nn.Softshrink(0.25)", [floats(2, 5)]),
    ("nn.Hardtanh()", [floats(2, 5)]),
    ("nn.Softplus()", [floats(2, 5)], "Softplus(beta=1.0, threshold=20.0)"),
    ("nn.Threshold(0.1, 2.5)", [floats(2, 5)]),
    ("nn.Softmax(dim=1)", [floats(2, 5)]),
    ("nn.LogSoftmax(dim=1)", [floats(2, 5)]),
    ("nn.Softmin(dim=0)", [floats(2, 5)]),
    ("nn.GLU()", [floats(2, 6)]),
    ("nn.PReLU()", [floats(2, 5)]),
    ("nn.PReLU(5, 0.5)", [floats(2, 5)]),
    ("nn.MSELoss()", [floats(4), floats(4)]),
    ("nn.L1Loss(reduction='sum')", [floats(4), floats(4)]),
    ("nn.SmoothL1Loss(beta=0.5)", [floats(4), floats(4)]),
    ("nn.HuberLoss(delta=0.5)", [floats(4), floats(4)]),
    ("nn.SoftMarginLoss()", [floats(4), given([1.0, -1, 1, -1])]),
    ("nn.KLDivLoss(reduction='batchmean')", [floats(2, 3), positive(2, 3)]),
    ("nn.PoissonNLLLoss()", [floats(4), positive(4)]),
    ("nn.HingeEmbeddingLoss()", [floats(4), given([1, -1, 1, -1])]),
    ("nn.GaussianNLLLoss()", [floats(4), floats(4), positive(4)]),
    ("nn.MarginRankingLoss(margin=0.5)", [floats(4), floats(4), given([1, -1, 1, -1])]),
    ("nn.CosineEmbeddingLoss()", [floats(2, 3), floats(2, 3), given([1, -1])]),
    ("nn.TripletMarginLoss()", [floats(2, 3), floats(2, 3), floats(2, 3)]),
    ("nn.CrossEntropyLoss()", [floats(4, 3), classes(3, 4)]),
    ("nn.CrossEntropyLoss(weight=torch.tensor([1., 2, 3]), label_smoothing=0.1)", [floats(4, 3), classes(3, 4)]),
    ("nn.NLLLoss()", [floats(4, 3), classes(3, 4)]),
    ("nn.BCELoss()", [given([0.25, 0.5, 0.75]), given([0.0, 1, 1])]),
    ("nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.]))", [floats(4), given([0.0, 1, 1, 0])]),
]


def row(call, inputs, printed=None):
    torch.manual_seed(0)
    module = eval(call)
    state = {name: tensor(value) for name, value in module.state_dict().items()}
    values = [value() for value in inputs]
    given_inputs = [tensor(value) for value in values]
    state_inputs = values
    if isinstance(module, nn.LSTM) and len(values) > 1:
        state_inputs = [values[0], tuple(values[1:])]
    outputs = flat(module(*state_inputs))
    loss = sum((out * torch.linspace(-1, 1, out.numel()).reshape(out.shape) + out).sum() for out in outputs)
    if loss.requires_grad:
        loss.backward()
    return {
        "module": call,
        "printed": printed or repr(module),
        "state": state,
        "inputs": given_inputs,
        "outputs": [tensor(out) for out in outputs],
        "input_grads": [None if value.grad is None else tensor(value.grad) for value in values],
        "grads": {name: tensor(p.grad) for name, p in module.named_parameters() if p.grad is not None},
        "after": {name: tensor(b) for name, b in module.named_buffers()},
    }


with open(Path(__file__).with_name("modules.jsonl"), "w") as out:
    for args in ROWS:
        out.write(json.dumps(row(*args)) + "\n")
