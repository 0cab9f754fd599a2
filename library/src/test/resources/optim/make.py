"""Writes steps.jsonl with real PyTorch: python make.py > steps.jsonl"""
import json

import torch

cases=[
 ("SGD",{"lr":.1,"momentum":.9,"dampening":.5,"weight_decay":.05,"maximize":True}),
 ("SGD",{"lr":.1,"weight_decay":.05}),
 ("SGD",{"lr":.1,"momentum":.9,"nesterov":True}),
 ("Adam",{"lr":.05,"weight_decay":.1,"amsgrad":True,"maximize":True}),
 ("Adam",{"lr":.05,"betas":[.8,.9],"eps":1e-3}),
 ("AdamW",{"lr":.05,"weight_decay":.1,"amsgrad":True}),
 ("RMSprop",{"lr":.05,"alpha":.9,"weight_decay":.1}),
 ("RMSprop",{"lr":.05,"centered":True,"momentum":.5}),
 ("Adagrad",{"lr":.05,"lr_decay":.1,"weight_decay":.1,"initial_accumulator_value":.5}),
 ("Adagrad",{"lr":.05,"eps":1e-3}),
 ("Adadelta",{}),
 ("Adadelta",{"lr":.5,"rho":.8,"eps":1e-3,"weight_decay":.1}),
]
for name,opts in cases:
  for dt in (torch.float32,torch.float64):
    torch.manual_seed(1)
    p=torch.randn(7,dtype=dt,requires_grad=True)
    start=p.detach().tolist(); grads=[]; values=[]
    o=getattr(torch.optim,name)([p],**{k:tuple(v) if isinstance(v,list) else v for k,v in opts.items()})
    for i in range(5):
        p.grad=torch.randn(7,dtype=dt); grads.append(p.grad.tolist()); o.step(); values.append(p.detach().tolist())
    print(json.dumps({"optimizer":name,"options":opts,"dtype":str(dt)[6:],"start":start,"gradients":grads,"values":values,"states":sorted(k for k in o.state[p])}))
def rosenbrock(x): return (1-x[0])**2+100*(x[1]-x[0]**2)**2
for opts in ({"lr":1,"line_search_fn":"strong_wolfe","max_iter":5},{"lr":.1},{"lr":.5,"line_search_fn":"strong_wolfe","history_size":3,"max_iter":30}):
    x=torch.tensor([-1.2,1.0],dtype=torch.float64,requires_grad=True)
    o=torch.optim.LBFGS([x],**opts); losses=[]; values=[]
    for i in range(4):
        def closure():
            o.zero_grad(); l=rosenbrock(x); l.backward(); return l
        losses.append(o.step(closure).item()); values.append(x.detach().tolist())
    s=o.state[x]
    print(json.dumps({"optimizer":"LBFGS","options":opts,"losses":losses,"values":values,"evaluations":s["func_evals"],"iterations":s["n_iter"]}))
