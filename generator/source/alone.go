package source

import (
	"bytes"
	"os"

	"congbo/generator/problem"
)

// ReadPlan reads one plan from the bytes of its file, as Read does for a whole
// folder, for those who have just written it. name is the file's path in the
// content folder. What is wrong comes back sorted by place, what would be
// passed over in a draft included; the plan is nil where nothing of it could
// be read.
func ReadPlan(name string, raw []byte) (*Plan, []problem.Problem) {
	problems := &problem.List{}
	f, ok := open(name, raw, problems)
	if !ok {
		return nil, problems.Sorted()
	}
	p, _ := f.readPlan()
	return p, problems.Sorted()
}

// ReadSite reads the site.yaml of a content folder; what it does not say, or
// says wrongly, has its default. The error is a failure of the machine.
func ReadSite(root *os.Root) (*Site, error) {
	return readSite(root, &problem.List{})
}

// Text gives the bytes of a file as the positions in it count them: without a
// byte-order mark, with line feeds only, in normal form C.
func Text(raw []byte) []byte { return normal(bytes.TrimPrefix(raw, byteOrderMark)) }

// IsLabel reports whether a list item that begins with these words and a colon
// is read as a field of a task.
func IsLabel(words string) bool { return isLabel(words) }

// TaskID gives the address inside a plan that a task's Mã stands for; empty
// where it has neither letters nor digits. Two Mã with one address are one to
// a site.
func TaskID(code string) string { return codeID(code) }
