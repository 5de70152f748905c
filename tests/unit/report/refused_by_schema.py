"""Prints which *.json of a folder the folder's `schema` refuses; ends with 1 if the schema is none."""

import json
import sys
from pathlib import Path

import jsonschema

folder = Path(sys.argv[1])
schema = json.loads((folder / "schema").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for file in sorted(folder.glob("*.json")):
    if not validator.is_valid(json.loads(file.read_text(encoding="utf-8"))):
        print(file.name, end=" ")
