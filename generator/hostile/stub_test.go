package hostile

import (
	"github.com/rogpeppe/go-internal/txtar"
	"testing"
)

const childContent = "CONGBO_HOSTILE_CONTENT"

func child() int { return 1 }

type fileCase struct{ archive *txtar.Archive }

func cases(t *testing.T) []fileCase { return nil }
func TestBuild(t *testing.T)        { s := site(t); t.Log(len(s.problems), s.public) }
