"""Validates the descriptor of an export and its data: python validate.py EXPORT"""

import hashlib
import json
import pathlib
import sys

from frictionless import Package

folder = pathlib.Path(sys.argv[1])
report = Package(str(folder / "datapackage.json")).validate()
if not report.valid:
    raise SystemExit(f"datapackage.json: {report.flatten(['title', 'message'])}")
# The hash is checked apart, so that this does not rest on what a version of frictionless looks at.
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
for resource in package["resources"]:
    content = (folder / resource["path"]).read_bytes()
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    assert (len(content), digest) == (resource["bytes"], resource["hash"]), resource["name"]
listed = {resource["path"] for resource in package["resources"]}
assert listed == {f"data/{file.name}" for file in (folder / "data").iterdir()}, "data/ alone"
print(f"datapackage.json: {len(report.tasks)} tables valid")
