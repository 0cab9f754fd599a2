"""Papermill's parameters, written as declarations in Java. Papermill loads this module as it looks for engines."""

import json
import math

from papermill.engines import NBClientEngine
from papermill.translators import Translator, papermill_translators

__all__ = ["JavaTranslator", "NBClientEngine"]

INT = range(-(2**31), 2**31)


class JavaTranslator(Translator):
    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_str(cls, val):
        return json.dumps(val)  # whose escapes are Java's

    translate_escaped_str = translate_str

    @classmethod
    def translate_int(cls, val):
        return str(val) if val in INT else f"{val}L"

    @classmethod
    def translate_float(cls, val):
        if math.isnan(val):
            return "Double.NaN"
        if math.isinf(val):
            return f"Double.{'POSITIVE' if val > 0 else 'NEGATIVE'}_INFINITY"
        return repr(val)

    @classmethod
    def translate_list(cls, val):
        return f"list({', '.join(map(cls.translate, val))})"

    @classmethod
    def translate_dict(cls, val):
        entries = (f"Map.entry({cls.translate(str(k))}, {cls.translate(v)})" for k, v in val.items())
        return f"Map.ofEntries({', '.join(entries)})"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}"

    @classmethod
    def assign(cls, name, str_val):
        return f"{'Object' if str_val == 'null' else 'var'} {name} = {str_val};"


papermill_translators.register("java", JavaTranslator)
