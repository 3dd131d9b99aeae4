// Package office reads what other programs have to open: PDF files through
// poppler's pdftotext, and the Word files of before 2007 (.doc), RTF and ODT
// through LibreOffice, which makes a .docx of them. Where such a program is
// not installed, it says how to install it. A program gets a time, a share of
// memory and a folder of its own, and what it gives is read within limits.
package office

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"congbo/generator/intake/sheet"
	"congbo/generator/intake/word"
)

// MaxSize is the most bytes of a file that this package takes; a caller need
// not read a larger one.
const MaxSize = 64 << 20

// patience is how long a program may take for one file.
const patience = 2 * time.Minute

// libreOffice makes .docx files.
var libreOffice = tool{
	name:     "LibreOffice",
	programs: []string{"soffice", "libreoffice"},
	places: []string{
		"/Applications/LibreOffice.app/Contents/MacOS/soffice",
		`C:\Program Files\LibreOffice\program\soffice.com`,
		`C:\Program Files (x86)\LibreOffice\program\soffice.com`,
	},
	install: "Debian, Ubuntu: sudo apt install libreoffice-writer-nogui; Windows: winget install TheDocumentFoundation.LibreOffice; macOS: brew install --cask libreoffice",
}

// Read reads a .doc, .rtf or .odt file. What makes it refuse is a
// *sheet.Fault; any other error is of this machine, or ctx's.
func Read(ctx context.Context, data []byte) (*sheet.Sheet, error) {
	if len(data) > MaxSize {
		return nil, tooBig(len(data))
	}
	extension, err := extensionOf(data)
	if err != nil {
		return nil, err
	}
	if extension == ".docx" { // under another name
		return word.Read(data)
	}
	program, err := libreOffice.find()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "congbo-import-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	converted, err := convert(ctx, program, folder, extension, data)
	if err != nil {
		return nil, err
	}
	return word.Read(converted)
}

// extensionOf tells what a file is by its first bytes.
func extensionOf(data []byte) (string, error) {
	switch kind, detail := word.Sniff(data); {
	case kind == "" && isOpenDocument(data):
		return ".odt", nil
	case kind == "":
		return ".docx", nil
	case kind == sheet.OldWord:
		return ".doc", nil
	case isRTF(data):
		return ".rtf", nil
	default:
		return "", &sheet.Fault{Kind: kind, Detail: detail}
	}
}

// convert lets LibreOffice write a .docx into folder and gives it. The profile
// lies there too, so that any number of these run at once and none touches the
// settings of the person who works here.
func convert(ctx context.Context, program, folder, extension string, data []byte) ([]byte, error) {
	source, profile := filepath.Join(folder, "source"+extension), filepath.Join(folder, "profile")
	if err := os.WriteFile(source, data, 0o600); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(settings), 0o600); err != nil {
		return nil, err
	}
	_, err := libreOffice.run(ctx, nil, 0, program, "--headless", "--norestore", "--nolockcheck", "-env:UserInstallation="+fileURL(profile),
		"--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source)
	if err != nil {
		return nil, err
	}
	made := filepath.Join(folder, "source.docx")
	info, err := os.Stat(made)
	if errors.Is(err, os.ErrNotExist) { // it ends well whatever has happened
		return nil, &sheet.Fault{Kind: sheet.Damaged, Detail: libreOffice.name}
	}
	if err != nil {
		return nil, err
	}
	if info.Size() > word.MaxSize {
		return nil, tooBig(int(info.Size()))
	}
	return os.ReadFile(made)
}

// settings keep a document from running macros and from fetching what it
// links to.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`

func tooBig(size int) error {
	return &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%d MB > %d MB", size>>20, MaxSize>>20)}
}
