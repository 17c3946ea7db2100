#!/bin/sh
# Writes report.doc, report.rtf and report.xls (a made-up report, saved by LibreOffice) and truth.csv, its
# numbers. Needs libreoffice-writer and libreoffice-calc. Run in this folder.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
generate() {
    swift run --package-path ../../../.. -q generate-reports corpus --seed 1 --count 1 --noise none \
        --format "$1" --output "$work/$1" >/dev/null
}
# convert NEW-FORMAT FILE [OPTION]
convert() {
    soffice "-env:UserInstallation=file://$work/profile" --headless ${3:-} --convert-to "$1" \
        --outdir "$work/out" "$2" >/dev/null
}
generate docx
generate html
convert 'doc:MS Word 97' "$work/docx/reports/docx-1.docx"
convert rtf "$work/docx/reports/docx-1.docx"
convert 'xls:MS Excel 97' "$work/html/reports/html-1.html" '--infilter=HTML (StarCalc)'
mv "$work/out/docx-1.doc" report.doc
mv "$work/out/docx-1.rtf" report.rtf
mv "$work/out/html-1.xls" report.xls
{ echo cell,value; grep '^docx-1.docx' "$work/docx/truth.csv" | cut -d, -f2,3; } >truth.csv
