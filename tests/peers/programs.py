"""khard and vdirsyncer, run as their users run them, in a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .servers import Server

KHARD = """
[addressbooks]
[[book]]
path = {folder}
[general]
default_action = list
[contact table]
display = formatted_name
preferred_phone_number_type = pref, cell, home
[vcard]
preferred_version = 3.0
skip_unparsable = no
"""
SYNCER = """
[general]
status_path = "{home}/status/"
[pair cards]
a = "here"
b = "there"
collections = null
conflict_resolution = null
[storage here]
type = "filesystem"
path = "{folder}"
fileext = ".vcf"
[storage there]
type = "carddav"
url = "{address}"
username = "me"
password = "me"
"""


class Programs:
    """The programs beside one folder of cards."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home = home
        self.folder = folder
        home.mkdir(exist_ok=True)

    def khard(self, *words: str, stdin: str = "") -> str:
        """Run khard and return what it says."""
        config = self.home / "khard.conf"
        config.write_text(KHARD.format(folder=self.folder), "utf-8")
        return self._run("khard", "-c", str(config), *words, stdin=stdin)

    def edit(self, who: str, *swaps: tuple[str, str]) -> None:
        """Change someone in khard's own form."""
        form = self.khard("show", "--format", "yaml", who)
        for old, new in swaps:
            assert old in form
            form = form.replace(old, new)
        (self.home / "form.yaml").write_text(form, "utf-8")
        self.khard("edit", "--input-file", str(self.home / "form.yaml"), who, stdin="yes\n")

    def sync(self, server: Server) -> str:
        """Run vdirsyncer once, after it has found both sides the first time."""
        config = self.home / "vdirsyncer.conf"
        text = SYNCER.format(home=self.home, folder=self.folder, address=server.address)
        if not config.exists():
            config.write_text(text, "utf-8")
            self._run("vdirsyncer", "-c", str(config), "discover", "--no-list", stdin="y\n" * 4)
        return self._run("vdirsyncer", "-c", str(config), "sync")

    def _run(self, *words: str, stdin: str = "") -> str:
        env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "EDITOR"))}
        env |= {"HOME": str(self.home), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "NO_PROXY": "*", "COLUMNS": "200"}
        done = subprocess.run(
            [sys.executable, "-m", *words], env=env, input=stdin, capture_output=True, text=True, timeout=30
        )
        assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        assert "onflict" not in done.stderr and "rror" not in done.stderr, done.stderr[-2000:]
        return done.stdout
