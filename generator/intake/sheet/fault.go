package sheet

// A Fault is why a source cannot be read: not a mistake of the machine but of
// the file, or a program that is not installed. Every reader gives its refusals
// as a *Fault, so that the caller can say it in the webmaster's words.
type Fault struct {
	Kind   FaultKind
	Detail string // which part, which program, which limit, in no language: "word/styles.xml", "65 MB > 64 MB"; may be empty
	Help   string // how to install the program that is missing, for ToolMissing
	Err    error  // what the program or library below said, in English; may be nil
}

// A FaultKind names what is wrong with a source.
type FaultKind string

const (
	NotWord     FaultKind = "not-a-word-file" // called .docx or .doc and something else
	NotWeb      FaultKind = "not-html"        // called .html and something else
	NotPDF      FaultKind = "not-a-pdf"       // called .pdf and something else
	NotText     FaultKind = "not-a-text"      // called .txt or .md and full of codes that no text has
	OldWord     FaultKind = "old-word-file"   // a .doc that is called .docx
	Encrypted   FaultKind = "encrypted"       // a password is needed to read it
	Damaged     FaultKind = "damaged"         // of the right kind, but cut off or garbled
	MissingPart FaultKind = "missing-part"    // a part that the file itself names is not in it
	HasDTD      FaultKind = "has-dtd"         // declares entities, which Word never does
	TooBig      FaultKind = "too-big"
	TooDeep     FaultKind = "too-deep"
	NoText      FaultKind = "no-text"      // a scan, or empty
	ToolMissing FaultKind = "tool-missing" // Detail is the program
	ToolFailed  FaultKind = "tool-failed"  // Detail is the program and what it said
)

// says are the faults in plain words, for a log; what a webmaster reads comes
// from the messages of package problem.
func (k FaultKind) says() string {
	switch k {
	case NotWord:
		return "this is not a Word file"
	case NotWeb:
		return "this is not an HTML page"
	case NotPDF:
		return "this is not a PDF file"
	case NotText:
		return "this is not a text"
	case OldWord:
		return "this is a Word file of the old kind (.doc)"
	case Encrypted:
		return "this file is protected by a password"
	case Damaged:
		return "this file is damaged"
	case MissingPart:
		return "a part of this file is missing"
	case HasDTD:
		return "this file declares a document type, which a Word file never does"
	case TooBig:
		return "this file is too big"
	case TooDeep:
		return "this file is nested too deep"
	case NoText:
		return "this file has no text"
	case ToolMissing:
		return "a program is not installed"
	case ToolFailed:
		return "a program has failed"
	}
	return string(k)
}

func (f *Fault) Error() string {
	text := f.Kind.says()
	if f.Detail != "" {
		text += ": " + f.Detail
	}
	if f.Help != "" {
		text += " (" + f.Help + ")"
	}
	if f.Err != nil {
		text += ": " + f.Err.Error()
	}
	return text
}

func (f *Fault) Unwrap() error { return f.Err }
