"""Reads files of the service with libraries that have nothing to do with it, and prints
what they found as JSON. `readers.py ADDRESS…`: workbooks (openpyxl), feeds (feedparser) and
catalogues (rdflib)."""

import json
import sys
from io import BytesIO
from urllib.request import urlopen

import feedparser
import openpyxl
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF


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


def catalogue(data, form):
    graph = rdflib.Graph().parse(data=data, format=form)

    def titles(subject):
        return {title.language: str(title) for title in graph.objects(subject, DCTERMS.title)}

    def distribution(subject):
        return {
            "url": str(graph.value(subject, DCAT.downloadURL) or graph.value(subject, DCAT.accessURL)),
            "type": str(graph.value(subject, DCAT.mediaType)),
            "rights": (subject, DCTERMS.rights, None) in graph or (subject, DCTERMS.license, None) in graph,
        }

    datasets = {
        str(dataset): {
            "titles": titles(dataset),
            "modified": str(graph.value(dataset, DCTERMS.modified)),
            "distributions": sorted(
                (distribution(one) for one in graph.objects(dataset, DCAT.distribution)), key=lambda one: one["url"]
            ),
        }
        for dataset in sorted(graph.subjects(RDF.type, DCAT.Dataset))
    }
    listed = {str(one) for one in graph.objects(None, DCAT.dataset)}
    return {"catalogues": len(set(graph.subjects(RDF.type, DCAT.Catalog))), "datasets": datasets, "listed": sorted(listed)}


CATALOGUES = {"text/turtle": "turtle", "application/ld+json": "json-ld"}


def main():
    found = {}
    for address in sys.argv[1:]:
        with urlopen(address) as answer:
            data = answer.read()
            kind = answer.headers["content-type"].split(";")[0]
        if kind in CATALOGUES:
            found[address] = catalogue(data, CATALOGUES[kind])
        else:
            found[address] = (feed if "atom" in kind else workbook)(data)
    json.dump(found, sys.stdout, default=str)


main()
