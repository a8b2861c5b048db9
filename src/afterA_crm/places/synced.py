"""Folders that a service syncs or a network carries: good for backups, bad for a live book."""

from __future__ import annotations

import os
from pathlib import Path

from ..words import _

#: How a folder above the book is called, in lower case, by the service that syncs it.
_SYNCED_NAMES = (
    ("dropbox", "Dropbox"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("megasync", "MEGA"),
    ("mybox", "MYBOX"),
    ("syncthing", "Syncthing"),
)
#: What a service leaves in the folder it syncs.
_SYNCED_MARKS = (
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".tmp.driveupload", "Google Drive"),
)
_NETWORK = frozenset(
    [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "afs", "ceph", "glusterfs", "fuse.glusterfs", "lustre",
        "davfs", "webdav", "fuse.davfs2", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "vboxsf", "ncpfs",
    ]
)  # fmt: skip


def synced_folder(path: Path) -> str | None:
    """Return the name of the service that syncs this path, or of its network drive; None if none is known.

    Known by the names of the folders above, by what the services leave there, and by /proc/mounts.
    """
    there = Path(os.path.realpath(path))
    for folder in (there, *there.parents) if there.is_dir() else there.parents:
        called = folder.name.lower()
        for start, service in _SYNCED_NAMES:
            # "Dropbox (Personal)", "OneDrive - Studio", "GoogleDrive-me@x.kr"; but not "dropbox-notes.db".
            if called == start or called.startswith((f"{start} ", f"{start}-")):
                return service
        for mark, service in _SYNCED_MARKS:
            # ~/.dropbox is where Dropbox keeps its own settings, and syncs nothing.
            if _holds(folder, mark) and not (mark == ".dropbox" and folder == Path.home()):
                return service
    return network_drive(there)


def _holds(folder: Path, mark: str) -> bool:
    try:
        return next(folder.glob(mark), None) is not None if "*" in mark else (folder / mark).exists()
    except OSError:
        return False


def network_drive(path: Path, mounts: Path = Path("/proc/mounts")) -> str | None:
    """Return that a path lies on a network drive, and of which kind; None where it does not or nobody knows."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    nearest, kind = "", ""
    for line in lines:
        _device, at, type_, *_rest = [*line.split(" "), "", "", ""]
        at = at.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if at and len(at) >= len(nearest) and path.is_relative_to(at):
            nearest, kind = at, type_
    if kind in _NETWORK or (kind == "9p" and nearest.startswith("/mnt/")):
        return _("a network drive ({kind})", kind=kind)
    return None
