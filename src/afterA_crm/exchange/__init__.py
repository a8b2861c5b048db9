"""The borders: files of other address books in, everything of ours out.

In: `sources` reads files, `recognising` tells their format, and the module or folder of that format says whom they
tell of (`formats`); `importing` plans what of it is news, and does it. Out: `exporting` takes people to targets, which
write cards (`vcard`), tables (`csvs`), a calendar, a vault or the whole book. Between both stand `facts`: what a card
or the book (`holding`) says about someone, and what someone came from (`originals`, `pictures`, `provenance`).
"""
