"""The borders: files of other address books in, everything of ours out.

In: `sources` finds files, `recognising` tells their format, the module or folder of that format reads whom they tell
of, as `entries`; `importing` plans what of it is news, and does it. Out: `exporting` takes people to targets, which
write cards (`vcard`), tables (`csvs`), a calendar, a vault or the whole book. Between both stand `facts`: what a card
or the book (`holding`) says about someone, and what someone came from (`originals`, `pictures`, `provenance`).
"""
