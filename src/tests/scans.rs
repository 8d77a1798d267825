//! Files in quarantine: read by nobody before clamd has seen them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use observatory::server::documents::scan_waiting;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::documents::{PAGE, PLAN, contents, ids, pdf, send};
use crate::support::http::build;

/// Something that speaks as clamd does: each connection gets the next answer; an empty one hangs up.
async fn clamd(answers: &'static [&'static str]) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("tcp:{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut word = [0; 10];
            stream.read_exact(&mut word).await.unwrap();
            assert_eq!(&word, b"zINSTREAM\0");
            let mut content = Vec::new();
            loop {
                let length = stream.read_u32().await.unwrap();
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; length as usize];
                stream.read_exact(&mut piece).await.unwrap();
                content.extend(piece);
            }
            assert!(content.starts_with(b"%PDF-"));
            counter.fetch_add(1, Ordering::SeqCst);
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (address, asked)
}

#[tokio::test]
async fn a_file_is_read_by_nobody_before_it_was_scanned_and_an_infected_one_never() {
    let (address, asked) = clamd(&[
        "",
        "INSTREAM size limit exceeded. ERROR\0",
        "stream: OK\0",
        "stream: Eicar-Signature FOUND\0",
    ])
    .await;
    let app = build(true, |config| config.clamd = address).await;
    let mut ines = app.signed_in("ines").await;
    let before = contents(&app);
    send(&mut ines, &PLAN, "good.pdf", &pdf("good")).await;
    let (id, status) = ids(&app).await.pop().unwrap();
    assert_eq!(status, "quarantined");
    let address = format!("/documents/{id}");
    for _ in 0..2 {
        assert_eq!(scan_waiting(&app.ctx).await.unwrap(), 0, "clamd has not answered");
        assert_eq!(ines.get(&address).await.status, StatusCode::NOT_FOUND);
        assert!(ines.get(PAGE).await.text.contains("being looked at for viruses"));
    }
    assert_eq!(scan_waiting(&app.ctx).await.unwrap(), 1);
    assert_eq!(ines.get(&address).await.status, StatusCode::OK);

    send(&mut ines, &PLAN, "bad.pdf", &pdf("bad")).await;
    let (id, _) = ids(&app).await.pop().unwrap();
    assert_eq!(scan_waiting(&app.ctx).await.unwrap(), 1);
    assert_eq!(
        ines.get(&format!("/documents/{id}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(ines.get(PAGE).await.text.contains("we have removed it"));
    assert_eq!(contents(&app), before + 1, "what is infected is still there");
    // What the scanner knows it need not see again; with nothing waiting it is not asked.
    send(&mut ines, &PLAN, "again.pdf", &pdf("good")).await;
    assert_eq!(ids(&app).await.pop().unwrap().1, "clean");
    assert_eq!(
        (scan_waiting(&app.ctx).await.unwrap(), asked.load(Ordering::SeqCst)),
        (0, 4)
    );
    let told: String = sqlx::query_scalar("select detail from audit where action = 'document-infected'")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert!(told.contains("Eicar-Signature"));
}
