//! What a file may be, and what it may not: a fault of the file changes nothing.

use std::io::{Cursor, Read as _, Write as _};

use observatory::server::register::import::{ImportError, ImportOptions, import_file};
use observatory::server::register::list::{FileFault, OPTIONAL, REQUIRED};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{Desk, HEADER, REAL_LIST, WIEN, list, told};
use crate::support::world_with;

/// The fault of a file, which is one sentence and leaves everything as it was.
async fn fault(content: impl AsRef<[u8]>) -> FileFault {
    let desk = Desk::new().await;
    desk.import(&[WIEN]).await;
    let before = desk.dump().await;
    let result = desk.try_import("list.csv", content).await;
    let Err(ImportError::File(fault)) = result else {
        panic!("{result:?}")
    };
    assert_eq!(desk.dump().await, before);
    assert_eq!(desk.count("select count(*) from import_run").await, 1);
    let sentence = fault.to_string();
    assert!(!sentence.contains('\n') && !sentence.is_empty(), "{sentence}");
    fault
}

#[tokio::test]
async fn files_that_are_no_list_are_refused_whole() {
    assert!(matches!(fault("").await, FileFault::Empty));
    assert!(matches!(
        fault("\u{feff}\r\n \n;;;\n").await,
        FileFault::MissingColumns(_)
    ));
    assert!(matches!(fault("\n\n").await, FileFault::Empty));
    assert!(matches!(
        fault(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").await,
        FileFault::Binary
    ));
    assert!(matches!(
        fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old workbook \0").await,
        FileFault::Binary
    ));
    assert!(matches!(fault(b"\x01\x02\xff\xc0\x80 random").await, FileFault::Binary));
    assert!(matches!(
        fault(b"PK\x03\x04 but not a workbook").await,
        FileFault::Workbook(_)
    ));
    assert!(matches!(fault(HEADER).await, FileFault::NoRows));
    assert!(matches!(fault(format!("{HEADER}\n,,,,\n\n")).await, FileFault::NoRows));
}

#[tokio::test]
async fn other_encodings_are_refused_with_the_line() {
    let latin: Vec<u8> = list(&[WIEN, "AT,Sankt P\u{f6}lten,,,,,,,,,,,"])
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    assert!(matches!(fault(latin).await, FileFault::Encoding(3)));
    let utf16: Vec<u8> = "\u{feff}country,name"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(matches!(fault(utf16).await, FileFault::Encoding(1)));
}

#[tokio::test]
async fn the_header_must_have_every_column_once() {
    let FileFault::MissingColumns(missing) = fault("name,date,country,x\nWien,,AT,y").await else {
        panic!()
    };
    assert_eq!(missing, ["kind", "date_meaning", "source"]);
    let fault = fault("country,name,kind,date,date meaning,source,Date_Meaning\nAT,,,,,,").await;
    assert!(matches!(fault, FileFault::DoubledColumn(name) if name == "date_meaning"));
}

#[tokio::test]
async fn a_quote_that_is_never_closed_does_not_swallow_the_rest() {
    let broken = list(&[WIEN, "AT,\"Graz,municipality,,signed,,,,,,https://example.org,,", WIEN]);
    assert!(matches!(fault(broken).await, FileFault::OpenQuote(3)));
}

#[tokio::test]
async fn what_is_too_large_or_missing_is_refused() {
    let (ctx, folder) = world_with(|config| config.import_limit = 1_000).await;
    let path = folder.path().join("list.csv");
    let import = async || import_file(&ctx, &path, ImportOptions::default()).await;
    assert!(matches!(
        import().await,
        Err(ImportError::File(FileFault::Unreadable(_)))
    ));
    std::fs::write(&path, list(&[WIEN; 20])).unwrap();
    let fault = import().await.unwrap_err();
    assert!(matches!(fault, ImportError::File(FileFault::TooLarge(1_000))));
    assert!(fault.to_string().contains("OBSERVATORY_IMPORT_LIMIT"), "{fault}");
    std::fs::write(&path, list(&[WIEN])).unwrap();
    assert_eq!(import().await.unwrap().added, 1);
    let folder = import_file(&ctx, folder.path(), ImportOptions::default()).await;
    assert!(matches!(folder, Err(ImportError::File(FileFault::Unreadable(_)))));
}

#[tokio::test]
async fn commas_semicolons_marks_line_ends_and_columns_in_any_order_are_read() {
    let desk = Desk::new().await;
    for text in [
        format!("\u{feff}{}", list(&[WIEN])),
        list(&[WIEN]).replace('\n', "\r\n"),
        list(&[WIEN]).replace('\n', "\r"),
        list(&["", WIEN, ""]),
        format!("{HEADER},,\n{WIEN},,\n"),
        format!("{HEADER}\n{WIEN}\n")
            .replace(',', ";")
            .replace("48.2085", "48,2085"),
        "Source;Date meaning;DATE;Kind;Name;Country;Languages;Confidence\n\
         https://example.org/wien;signature;2006-09-26;municipality/Land;\"Wien\";AT;de;high"
            .to_owned(),
    ] {
        let summary = desk.try_import("list.csv", &text).await.unwrap();
        assert_eq!((told(&summary), summary.rows), (vec![], 1), "{text}");
    }
    assert_eq!(
        desk.count("select count(*) from publication where reason = 'import'")
            .await,
        1
    );
    assert_eq!(
        desk.rows("select cast(latitude as text) from authority_place").await,
        ["48.2085"]
    );
}

#[tokio::test]
async fn rows_have_the_number_that_an_editor_shows() {
    let desk = Desk::new().await;
    let note = "AT,Graz,municipality,,signed,,,,,,https://example.org,\"two\nlines\",";
    let bad = "ZZ,Nowhere,municipality,,signed,,,,,,https://example.org,,";
    let summary = desk.import(&["", note, "", bad]).await;
    assert_eq!(told(&summary), [(6, "country", "country-unknown")]);
    assert_eq!(
        desk.count("select count(*) from authority_profile where note = 'two' || char(10) || 'lines'")
            .await,
        1
    );
}

#[tokio::test]
async fn columns_that_are_not_read_are_told() {
    let desk = Desk::new().await;
    let summary = desk
        .try_import("list.csv", format!("{HEADER},mayor,empty\n{WIEN},Somebody,"))
        .await
        .unwrap();
    assert_eq!((summary.added, summary.unread), (1, vec!["column mayor".to_owned()]));
}

/// A workbook with the list's cells, numbers as numbers.
fn workbook(text: &str) -> Workbook {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    for (row, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(&record.unwrap()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    workbook
}

#[tokio::test]
async fn a_workbook_says_what_the_same_csv_says() {
    let desk = Desk::new().await;
    desk.import_real().await;
    let before = desk.dump().await;
    let summary = desk
        .try_import("list.xlsx", workbook(REAL_LIST).save_to_buffer().unwrap())
        .await
        .unwrap();
    assert_eq!((told(&summary), summary.unchanged), (vec![], 207));
    assert_eq!(desk.dump().await, before);

    let bad = list(&[WIEN, "ZZ,Nowhere,municipality,,signed,,,,,,https://example.org,,"]);
    let csv = desk.try_import("bad.csv", &bad).await.unwrap();
    let xlsx = desk
        .try_import("bad.xlsx", workbook(&bad).save_to_buffer().unwrap())
        .await
        .unwrap();
    assert_eq!(csv.problems, xlsx.problems);
    assert_eq!(desk.open_problems().await.len(), 1);
}

/// What is read of Wien, once from a list with these columns alone and once from a workbook.
async fn wien_with(columns: &str) -> [Vec<String>; 2] {
    let (header, wien) = (HEADER.split(','), WIEN.split(','));
    let cells: Vec<_> = header
        .zip(wien)
        .filter(|(name, _)| columns.split(',').any(|one| one == *name))
        .collect();
    let (names, values): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
    let text = format!("{}\n{}\n", names.join(","), values.join(","));
    let book = workbook(&text).save_to_buffer().unwrap();
    let mut dumps = Vec::new();
    for (name, content) in [("list.csv", text.into_bytes()), ("list.xlsx", book)] {
        let desk = Desk::new().await;
        let summary = desk.try_import(name, content).await.unwrap();
        assert_eq!((told(&summary), summary.added), (vec![], 1), "{name}");
        dumps.push(desk.dump().await);
    }
    dumps.try_into().unwrap()
}

#[tokio::test]
async fn columns_that_may_be_missing_may_and_the_manual_names_them_all() {
    let needed = REQUIRED.join(",");
    let [csv, xlsx] = wien_with(&needed).await;
    assert_eq!(csv, xlsx);
    assert!(csv.iter().any(|row| row.contains("Wien")) && csv.iter().all(|row| !row.contains("2761369")));
    for column in OPTIONAL
        .iter()
        .filter(|column| !["latitude", "longitude", "place_population"].contains(*column))
    {
        let [csv, xlsx] = wien_with(&format!("{needed},{column}")).await;
        assert_eq!(csv, xlsx, "{column}");
    }
    for (place, text) in [
        ("README", include_str!("../../../README.md")),
        ("the help", include_str!("../../server/command.rs")),
    ] {
        let (before, after) = text.split_once("It may").unwrap();
        for column in REQUIRED {
            assert!(before.contains(&format!("`{column}`")), "{place}: {column}");
        }
        for column in OPTIONAL {
            assert!(after.contains(&format!("`{column}`")), "{place}: {column}");
        }
    }
}

#[tokio::test]
async fn dates_in_a_workbook_are_as_precise_as_they_are_shown() {
    let desk = Desk::new().await;
    let names = ["Graz", "Linz", "Wels", "Steyr", "Leoben"];
    let rows: Vec<String> = names
        .map(|name| format!("AT,{name},municipality,,signature,,,,,,https://example.org,,"))
        .into();
    let mut book = workbook(&list(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
    let sheet = book.worksheet_from_index(0).unwrap();
    let day = ExcelDateTime::from_ymd(2007, 6, 1).unwrap();
    for (row, format) in [
        (1, "yyyy-mm-dd"),
        (2, "mmm yyyy"),
        (3, "yyyy"),
        (4, "d mmm"),
        (5, "[$-407]d/ m/ yyyy;@"),
    ] {
        sheet
            .write_datetime_with_format(row, 3, &day, &Format::new().set_num_format(format))
            .unwrap();
    }
    let summary = desk
        .try_import("list.xlsx", book.save_to_buffer().unwrap())
        .await
        .unwrap();
    assert_eq!(told(&summary), [(5, "date", "date-unreadable")]);
    assert_eq!(
        desk.rows("select n.name || ' ' || a.earliest || ' ' || a.latest from act a join commitment using (commitment_id) join authority_name n using (authority_id)").await,
        ["Graz 2007-06-01 2007-06-01", "Linz 2007-06-01 2007-06-30", "Wels 2007-01-01 2007-12-31", "Leoben 2007-06-01 2007-06-01"]
    );
}

#[tokio::test]
async fn a_cell_far_away_costs_nothing() {
    let mut book = workbook(&list(&[WIEN]));
    book.worksheet_from_index(0)
        .unwrap()
        .write_string(1_048_575, 16_383, "far")
        .unwrap();
    let content = book.save_to_buffer().unwrap();
    assert!(matches!(fault(content).await, FileFault::TooManyCells));
}

#[tokio::test]
async fn hidden_sheets_are_left_alone_and_others_are_told() {
    let mut book = workbook(&list(&[WIEN]));
    book.add_worksheet()
        .set_name("Notes")
        .unwrap()
        .write_string(0, 0, "x")
        .unwrap();
    book.add_worksheet()
        .set_name("Codes")
        .unwrap()
        .set_hidden(true)
        .write_string(0, 0, "x")
        .unwrap();
    let desk = Desk::new().await;
    let summary = desk
        .try_import("list.xlsx", book.save_to_buffer().unwrap())
        .await
        .unwrap();
    assert_eq!((summary.added, summary.unread), (1, vec!["sheet Notes".to_owned()]));
}

/// The same workbook with one part replaced.
fn with_part(book: &[u8], part: &str, content: &[u8]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in old
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect::<Vec<_>>()
    {
        if name == part {
            new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            new.write_all(content).unwrap();
        } else {
            new.raw_copy_file(old.by_name(&name).unwrap()).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_workbook_that_unpacks_to_too_much_or_claims_too_much_is_refused() {
    let book = workbook(&list(&[WIEN])).save_to_buffer().unwrap();
    let claim = br#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="99999999999999"></sst>"#;
    assert!(matches!(
        fault(with_part(&book, "xl/sharedStrings.xml", claim)).await,
        FileFault::Workbook(_)
    ));

    let (ctx, folder) = world_with(|config| config.import_limit = 100_000).await;
    let path = folder.path().join("bomb.xlsx");
    std::fs::write(&path, with_part(&book, "xl/styles.xml", &vec![b' '; 5_000_000])).unwrap();
    assert!(path.metadata().unwrap().len() < 100_000);
    let result = import_file(&ctx, &path, ImportOptions::default()).await;
    assert!(
        matches!(result, Err(ImportError::File(FileFault::TooLargeUnpacked(1_000_000)))),
        "{result:?}"
    );
}

#[tokio::test]
async fn a_damaged_workbook_is_refused_in_a_sentence() {
    let book = workbook(&list(&[WIEN])).save_to_buffer().unwrap();
    let mut parts = zip::ZipArchive::new(Cursor::new(&book)).unwrap();
    let mut sheet = String::new();
    let mut part = parts.by_name("xl/worksheets/sheet1.xml").unwrap();
    part.read_to_string(&mut sheet).unwrap();
    let cut = sheet.split_at(sheet.len() / 2).0;
    let content = with_part(&book, "xl/worksheets/sheet1.xml", cut.as_bytes());
    assert!(matches!(fault(content).await, FileFault::Workbook(_)));
    // Where overflow is checked, the reader panics at this; that is a damaged file and no more.
    let far = sheet.replace("r=\"A2\"", "r=\"A99999999999999\"");
    let content = with_part(&book, "xl/worksheets/sheet1.xml", far.as_bytes());
    let result = Desk::new().await.try_import("far.xlsx", content).await;
    assert!(!matches!(result, Err(ImportError::Inside(_))), "{result:?}");
}
