package eval

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// collection is where the real documents are, which are not the project's.
const collection = "../../../../shared"

// What `make eval` shows besides the figures.
var (
	misses = flag.Bool("misses", false, "list what was missed, and what was given and is not so, with its line in the source")
	only   = flag.String("only", "", "measure only the documents whose name holds these words")
	folder = flag.String("documents", "", "measure the documents of this folder instead: answers in *.yaml, whose sources stand in the same folder")
)

// readSource gives the text of a document, of the collection or of our own
// invention; not ok where the collection is not at hand. Where a document was
// found stands in the first line of some, which is not the document's.
func readSource(t *testing.T, name string) (text string, ok bool) {
	t.Helper()
	from := collection
	switch {
	case *folder != "":
		from, name = *folder, path.Base(name)
	case invented(name):
		from = "testdata"
	}
	data, err := os.ReadFile(filepath.Join(from, filepath.FromSlash(name)))
	if errors.Is(err, fs.ErrNotExist) && from == collection {
		return "", false
	}
	if err != nil {
		t.Fatal(err)
	}
	text = string(data)
	if first, rest, cut := strings.Cut(text, "\n"); cut && strings.HasPrefix(first, "# source:") {
		return "\n" + rest, true
	}
	return text, true
}

// invented tells whether a document is the project's own: written so that the
// importer is tried on what nobody had seen, and where there is no collection.
func invented(source string) bool {
	return strings.HasPrefix(source, "invented/") || strings.HasPrefix(source, "made/")
}

// readAll gives the answers of every document that is at hand, and its text.
func readAll(t *testing.T) (answers []*Answers, texts []string) {
	t.Helper()
	from := []string{"testdata/answers", "testdata/made"}
	if *folder != "" {
		from = []string{*folder}
	}
	for _, folder := range from {
		all, err := ReadAnswers(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range all {
			if text, ok := readSource(t, a.Source); ok && strings.Contains(a.Name, *only) {
				answers, texts = append(answers, a), append(texts, text)
			}
		}
	}
	if len(answers) == 0 {
		t.Fatal("no document is at hand")
	}
	return answers, texts
}
