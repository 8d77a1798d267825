### Files that people hand in. { $most } is in megabytes, { $kb } in kilobytes.

document-hint = PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG, at most { $most } MB. What a file is, we tell by its content, not by its name.
document-kept = We have received { $name }. Choose another file only if it should take its place.
document-size = { $kb } kB
document-empty = The file is empty. Please choose another one.
document-too-large = The file is larger than { $most } MB. Please make it smaller, or hand in its most important part.
document-wrong-type = The file is none of the types that we take, whatever its name says. Please save it as PDF.
document-macros = The file holds programs (macros). Please save it without them, or as PDF.
document-broken = The file cannot be read. Please save it anew, or as PDF.
document-status-quarantined = it is being looked at for viruses, and can be read after that
document-status-infected = the virus scanner found something in it, so we have removed it
plan-field-document = The plan itself, or the decision on it (if you have it as a file)
