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


ELSEWHERE = """
nfs smb3 9p virtiofs vboxsf vmhgfs prl_fs drvfs fuse fuse.sshfs fuse.s3fs fuse.rclone
fuse.gvfsd-fuse fuse.vmhgfs-fuse fuse.davfs2 fuse.nobody-knows
"""
HERE = """
ext4 xfs btrfs zfs tmpfs overlay vfat fuseblk fuse.ntfs-3g fuse.gocryptfs fuse.mergerfs fuse.fuse2fs
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


@pytest.mark.parametrize("kind", ELSEWHERE.split())
def test_what_other_machines_keep_or_lend_is_known_by_its_kind(kind: str) -> None:
    assert network_kind("/srv/dhr", f"1 2 0:3 / /srv rw - {kind} x rw") == kind


@pytest.mark.parametrize("kind", HERE.split())
def test_what_this_machine_keeps_is_local_whatever_program_is_between(kind: str) -> None:
    assert network_kind("/srv/dhr", f"1 2 0:3 / /srv rw - {kind} x rw") == ""


@pytest.mark.parametrize("table", ["", "nonsense\n", "1 2 3 4 /home\n", "a - \n"])
def test_a_system_that_tells_nothing_is_taken_at_its_disk(table: str) -> None:
    assert network_kind("/home/ana", table) == ""


def test_the_disk_of_a_virtual_machine_is_its_own_and_a_folder_lent_to_it_is_not() -> None:
    table = "1 0 0:1 / / rw - 9p root rw\n2 1 0:2 / /mnt/lent rw - 9p share rw\n"
    assert network_kind("/home", table) == ""
    assert network_kind("/mnt/lent/cases", table) == "9p"
    assert network_kind("/home", "1 0 0:1 / / rw - nfs4 server:/ rw\n") == "nfs4"
