"""Reads files of the service with libraries that have nothing to do with it, and prints
what they found as JSON. `readers.py ADDRESS…`: workbooks (openpyxl) and feeds (feedparser)."""

import json
import sys
from io import BytesIO
from urllib.request import urlopen

import feedparser
import openpyxl


def workbook(data):
    book = openpyxl.load_workbook(BytesIO(data))
    return {
        "sheets": {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book},
        "formulas": [
            cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        ],
    }


def feed(data):
    read = feedparser.parse(data)
    return {
        "fault": str(read.bozo_exception) if read.bozo else None,
        "version": read.version,
        "language": read.feed.get("language"),
        "title": read.feed.title,
        "links": {link.rel: link.href for link in read.feed.links},
        "entries": [
            {name: entry.get(name) for name in ("id", "title", "link", "updated")} for entry in read.entries
        ],
    }


def main():
    found = {}
    for address in sys.argv[1:]:
        with urlopen(address) as answer:
            data = answer.read()
            is_feed = "atom" in answer.headers["content-type"]
        found[address] = (feed if is_feed else workbook)(data)
    json.dump(found, sys.stdout, default=str)


main()
