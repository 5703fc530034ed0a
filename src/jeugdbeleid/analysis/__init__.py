"""
Vragen aan een dossier: pure functions with evidence. None reads a clock: the day of asking is an argument.
"""

from jeugdbeleid.analysis.check import check, check_all
from jeugdbeleid.analysis.provenance import verify
from jeugdbeleid.analysis.verdict import Need, Reason, TargetCheck, Verdict

__all__ = ["Need", "Reason", "TargetCheck", "Verdict", "check", "check_all", "verify"]
