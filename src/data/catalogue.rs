//! What can be downloaded, for other catalogues: one graph of DCAT-AP 3, written as Turtle and as JSON-LD; and the
//! same for search engines in the words of schema.org.

use oxjsonld::JsonLdSerializer;
use oxrdf::{GraphName, IriParseError, Literal, NamedNode, Term, Triple};
use oxttl::TurtleSerializer;
use serde_json::{Value, json};

use super::{About, FileError};
use crate::locale::{Lang, Words};

/// The vocabularies, by prefix.
const PREFIXES: [(&str, &str); 9] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];
/// The Publications Office's lists of codes.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// Everything that can be downloaded.
#[derive(Clone, Debug)]
pub struct Catalogue<'a> {
    /// Base, publication, day, terms.
    pub about: &'a About,
    /// Who publishes it.
    pub publisher: String,
    /// Where to write to: an e-mail address, if there is one.
    pub email: Option<String>,
    /// The page about it.
    pub page: String,
    /// The description of the interface for programs.
    pub description: String,
    /// The datasets; the first holds all others.
    pub datasets: Vec<Dataset>,
}

/// A dataset: the same data in several files.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Its name in the catalogue; it never changes.
    pub name: String,
    /// Its title, in every language.
    pub title: Vec<(Lang, String)>,
    /// What it is, in every language.
    pub about: Vec<(Lang, String)>,
    /// The page that shows it.
    pub page: String,
    /// Its files.
    pub files: Vec<DataFile>,
}

/// A file of a dataset.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its absolute address.
    pub address: String,
    /// Its media type, without parameters.
    pub media_type: &'static str,
    /// The Publications Office's code of its format, if there is one.
    pub format: Option<&'static str>,
    /// Length in bytes and SHA-256, where they are known.
    pub whole: Option<(u64, String)>,
}

/// The e-mail address in a text, if there is one that can be an address of the web.
#[must_use]
pub fn email_in(text: &str) -> Option<String> {
    let words = text.split_whitespace();
    let mut words = words.map(|word| word.trim_matches([',', ';', '<', '>', '(', ')']));
    let is_one = |word: &&str| word.contains('@') && NamedNode::new(format!("mailto:{word}")).is_ok();
    words.find(is_one).map(str::to_owned)
}

/// A text in every language.
pub fn in_all(of: impl Fn(Words) -> String) -> Vec<(Lang, String)> {
    Lang::ALL.map(|lang| (lang, of(lang.words()))).into()
}

#[derive(Default)]
struct Graph {
    triples: Vec<Triple>,
}

/// The full name of a term such as `dct:title`.
fn term(name: &str) -> Result<NamedNode, IriParseError> {
    let (prefix, rest) = name.split_once(':').unwrap_or_default();
    let found = PREFIXES.iter().find(|(one, _)| *one == prefix);
    NamedNode::new(format!("{}{rest}", found.map_or("", |(_, full)| full)))
}

impl Graph {
    fn say(&mut self, about: &NamedNode, what: &str, object: impl Into<Term>) -> Result<(), IriParseError> {
        self.triples.push(Triple::new(about.clone(), term(what)?, object));
        Ok(())
    }

    fn kind(&mut self, about: &NamedNode, kind: &str) -> Result<(), IriParseError> {
        self.say(about, "rdf:type", term(kind)?)
    }

    fn link(&mut self, about: &NamedNode, what: &str, address: impl Into<String>) -> Result<(), IriParseError> {
        self.say(about, what, NamedNode::new(address)?)
    }

    fn texts(&mut self, about: &NamedNode, what: &str, texts: &[(Lang, String)]) -> Result<(), IriParseError> {
        for (lang, text) in texts {
            // The codes of our languages are tags.
            let text = Literal::new_language_tagged_literal_unchecked(text, lang.code());
            self.say(about, what, text)?;
        }
        Ok(())
    }

    fn typed(&mut self, about: &NamedNode, what: &str, value: String, kind: &str) -> Result<(), IriParseError> {
        self.say(about, what, Literal::new_typed_literal(value, term(kind)?))
    }
}

impl Catalogue<'_> {
    /// A thing of the catalogue; its name is not the address of a file.
    fn node(&self, name: &str) -> Result<NamedNode, IriParseError> {
        NamedNode::new(format!("{}/catalogue#{name}", self.about.base))
    }

    /// The licence that the operator gives, if it is an address.
    fn licence(&self) -> Option<NamedNode> {
        NamedNode::new(self.about.licence.as_str())
            .ok()
            .filter(|licence| licence.as_str().starts_with("http"))
    }

    /// What every part has: publisher, terms, day.
    fn common(&self, graph: &mut Graph, node: &NamedNode) -> Result<(), IriParseError> {
        graph.say(node, "dct:publisher", self.node("publisher")?)?;
        if self.email.is_some() {
            graph.say(node, "dcat:contactPoint", self.node("contact")?)?;
        }
        for lang in Lang::ALL {
            let code = match lang {
                Lang::En => "ENG",
                Lang::Fr => "FRA",
            };
            graph.link(node, "dct:language", format!("{AUTHORITY}/language/{code}"))?;
        }
        Ok(())
    }

    fn terms(&self, graph: &mut Graph, node: &NamedNode) -> Result<(), IriParseError> {
        graph.say(node, "dct:rights", self.node("terms")?)?;
        if let Some(licence) = self.licence() {
            graph.say(node, "dct:license", licence)?;
        }
        Ok(())
    }

    fn graph(&self) -> Result<Vec<Triple>, IriParseError> {
        let mut graph = Graph::default();
        let (catalogue, day) = (self.node("catalogue")?, self.about.published_on.to_string());
        graph.kind(&catalogue, "dcat:Catalog")?;
        graph.texts(&catalogue, "dct:title", &in_all(|w| w.t("site-name")))?;
        graph.texts(&catalogue, "dct:description", &in_all(|w| w.t("site-description")))?;
        graph.link(&catalogue, "foaf:homepage", format!("{}/", self.about.base))?;
        graph.typed(&catalogue, "dct:modified", day.clone(), "xsd:date")?;
        graph.link(&catalogue, "dcat:themeTaxonomy", format!("{AUTHORITY}/data-theme"))?;
        self.common(&mut graph, &catalogue)?;
        self.terms(&mut graph, &catalogue)?;
        self.people(&mut graph)?;
        let service = self.node("api")?;
        graph.say(&catalogue, "dcat:service", service.clone())?;
        graph.kind(&service, "dcat:DataService")?;
        graph.texts(&service, "dct:title", &in_all(|w| w.t("data-programs-title")))?;
        graph.link(&service, "dcat:endpointURL", format!("{}/api/v1", self.about.base))?;
        graph.link(&service, "dcat:endpointDescription", self.description.as_str())?;
        self.terms(&mut graph, &service)?;
        for dataset in &self.datasets {
            let node = self.node(&dataset.name)?;
            graph.say(&catalogue, "dcat:dataset", node.clone())?;
            graph.say(&service, "dcat:servesDataset", node.clone())?;
            self.dataset(&mut graph, &node, dataset, &day)?;
        }
        Ok(graph.triples)
    }

    fn people(&self, graph: &mut Graph) -> Result<(), IriParseError> {
        let publisher = self.node("publisher")?;
        graph.kind(&publisher, "foaf:Agent")?;
        graph.say(&publisher, "foaf:name", Literal::new_simple_literal(&self.publisher))?;
        if let Some(email) = &self.email {
            let contact = self.node("contact")?;
            graph.kind(&contact, "vcard:Kind")?;
            graph.say(&contact, "vcard:fn", Literal::new_simple_literal(&self.publisher))?;
            graph.link(&contact, "vcard:hasEmail", format!("mailto:{email}"))?;
        }
        let terms = self.node("terms")?;
        graph.kind(&terms, "dct:RightsStatement")?;
        let told = |words: Words| {
            About {
                words,
                ..self.about.clone()
            }
            .terms()
        };
        graph.texts(&terms, "rdfs:label", &in_all(told))
    }

    fn dataset(&self, graph: &mut Graph, node: &NamedNode, dataset: &Dataset, day: &str) -> Result<(), IriParseError> {
        graph.kind(node, "dcat:Dataset")?;
        graph.texts(node, "dct:title", &dataset.title)?;
        graph.texts(node, "dct:description", &dataset.about)?;
        graph.texts(node, "dcat:keyword", &in_all(|w| w.t("badge-label")))?;
        graph.say(node, "dct:identifier", Literal::new_simple_literal(node.as_str()))?;
        graph.typed(node, "dct:modified", day.to_owned(), "xsd:date")?;
        let version = self.about.publication.to_string();
        graph.say(node, "dcat:version", Literal::new_simple_literal(version))?;
        graph.link(node, "dcat:landingPage", dataset.page.as_str())?;
        for theme in ["SOCI", "GOVE"] {
            graph.link(node, "dcat:theme", format!("{AUTHORITY}/data-theme/{theme}"))?;
        }
        graph.link(node, "dct:spatial", format!("{AUTHORITY}/continent/EUROPE"))?;
        graph.link(node, "dct:accrualPeriodicity", format!("{AUTHORITY}/frequency/IRREG"))?;
        graph.link(node, "dct:accessRights", format!("{AUTHORITY}/access-right/PUBLIC"))?;
        self.common(graph, node)?;
        for (number, file) in (1..).zip(&dataset.files) {
            let own = self.node(&format!("{}-{number}", dataset.name))?;
            graph.say(node, "dcat:distribution", own.clone())?;
            graph.kind(&own, "dcat:Distribution")?;
            graph.texts(&own, "dct:title", &dataset.title)?;
            graph.texts(&own, "dct:description", &dataset.about)?;
            graph.link(&own, "dcat:accessURL", dataset.page.as_str())?;
            graph.link(&own, "dcat:downloadURL", file.address.as_str())?;
            let types = "https://www.iana.org/assignments/media-types";
            graph.link(&own, "dcat:mediaType", format!("{types}/{}", file.media_type))?;
            if let Some(format) = file.format {
                graph.link(&own, "dct:format", format!("{AUTHORITY}/file-type/{format}"))?;
            }
            graph.link(
                &own,
                "dcatap:availability",
                format!("{AUTHORITY}/planned-availability/AVAILABLE"),
            )?;
            if let Some((size, sha256)) = &file.whole {
                graph.typed(&own, "dcat:byteSize", size.to_string(), "xsd:nonNegativeInteger")?;
                let sum = self.node(&format!("{}-{number}-sha256", dataset.name))?;
                graph.say(&own, "spdx:checksum", sum.clone())?;
                graph.kind(&sum, "spdx:Checksum")?;
                graph.say(&sum, "spdx:algorithm", term("spdx:checksumAlgorithm_sha256")?)?;
                graph.typed(&sum, "spdx:checksumValue", sha256.clone(), "xsd:hexBinary")?;
            }
            self.terms(graph, &own)?;
        }
        Ok(())
    }

    /// As Turtle.
    ///
    /// # Errors
    /// An address is none.
    pub fn turtle(&self) -> Result<Vec<u8>, FileError> {
        let mut serializer = TurtleSerializer::new();
        for (prefix, full) in PREFIXES {
            serializer = serializer.with_prefix(prefix, full)?;
        }
        let mut writer = serializer.for_writer(Vec::new());
        for triple in &self.graph()? {
            writer.serialize_triple(triple)?;
        }
        Ok(writer.finish()?)
    }

    /// As JSON-LD.
    ///
    /// # Errors
    /// An address is none.
    pub fn json_ld(&self) -> Result<Vec<u8>, FileError> {
        let mut serializer = JsonLdSerializer::new();
        for (prefix, full) in PREFIXES {
            serializer = serializer.with_prefix(prefix, full)?;
        }
        let mut writer = serializer.for_writer(Vec::new());
        for triple in self.graph()? {
            writer.serialize_quad(&triple.in_graph(GraphName::DefaultGraph))?;
        }
        Ok(writer.finish()?)
    }

    /// The first dataset for search engines, in the language of the page.
    #[must_use]
    pub fn schema_org(&self) -> Value {
        let w = self.about.words;
        let own = |texts: &[(Lang, String)]| {
            let text = texts.iter().find(|(lang, _)| *lang == w.lang);
            text.map(|(_, text)| text.clone()).unwrap_or_default()
        };
        let files = self.datasets.iter().flat_map(|dataset| &dataset.files).map(|file| {
            let mut one = json!({
                "@type": "DataDownload",
                "contentUrl": file.address,
                "encodingFormat": file.media_type,
            });
            if let (Some((size, sha256)), Some(one)) = (&file.whole, one.as_object_mut()) {
                one.insert("contentSize".to_owned(), json!(format!("{size} B")));
                one.insert("sha256".to_owned(), json!(sha256));
            }
            one
        });
        let first = self.datasets.first();
        let mut all = json!({
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "name": first.map(|dataset| own(&dataset.title)),
            "description": first.map(|dataset| own(&dataset.about)),
            "url": self.page,
            "identifier": format!("{}/catalogue#register", self.about.base),
            "version": self.about.publication.to_string(),
            "dateModified": self.about.published_on.to_string(),
            "inLanguage": w.lang.code(),
            "isAccessibleForFree": true,
            "spatialCoverage": "Europe",
            "keywords": [w.t("badge-label")],
            "creator": { "@type": "Organization", "name": self.publisher },
            "usageInfo": format!("{}#terms", self.page),
            "distribution": files.collect::<Value>(),
        });
        if let (Some(licence), Some(all)) = (self.licence(), all.as_object_mut()) {
            all.insert("license".to_owned(), json!(licence.as_str()));
        }
        all
    }
}
