"""Folders of other machines are recognised by what the system says of its mounts."""

from __future__ import annotations

import pytest

from dhr_tui.host.mounts import network_kind

TABLE = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
24 22 0:5 / /proc rw - proc proc rw
30 22 0:30 / /home rw,relatime shared:2 - nfs4 files:/home rw,vers=4.2
31 30 254:1 / /home/local rw - xfs /dev/vdb rw
32 22 0:31 / /mnt/panel\040share rw - cifs //files/panel rw
33 22 0:32 / /mnt/by-ssh rw - fuse.sshfs ana@files: rw
34 22 0:33 / /mnt/vault rw - fuse.gocryptfs /home/vault rw
35 22 0:34 / /mnt/twice rw - nfs files:/old rw
36 22 254:2 / /mnt/twice rw master:1 - ext4 /dev/vdc rw
37 22 254:3 / /mnt/stick rw - fuseblk /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/dhr", ""),
        ("/home/ana/dhr", "nfs4"),
        ("/home", "nfs4"),
        ("/homely/dhr", ""),
        ("/home/local/dhr", ""),
        ("/mnt/panel share/dhr", "cifs"),
        ("/mnt/by-ssh/dhr", "fuse.sshfs"),
        ("/mnt/vault/dhr", ""),
        ("/mnt/twice/dhr", ""),
        ("/mnt/stick/dhr", ""),
    ],
)
def test_the_nearest_mount_above_a_folder_says_what_it_is_on(path: str, kind: str) -> None:
    assert network_kind(path, TABLE) == kind


@pytest.mark.parametrize("table", ["", "nonsense\n", "1 2 3 4 /home\n", "a - \n"])
def test_a_system_that_tells_nothing_is_taken_at_its_disk(table: str) -> None:
    assert network_kind("/home/ana", table) == ""
