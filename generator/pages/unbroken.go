package pages

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"congbo/generator/publish"
)

// longestUnbroken is how many letters of a number are kept on one line. What
// is longer (01/2022/TTLT-VKSNDTC-TANDTC-…) would reach out of a telephone's
// screen.
const longestUnbroken = 24

// typeset has every page go through unbroken once it has been rendered.
func typeset(yield emit) emit {
	var rooms sync.Pool // of *[]byte, for pages on the way
	return func(f publish.File) bool {
		if render := f.Render; strings.HasSuffix(f.Path, ".html") {
			f.Render = func(out *bytes.Buffer) error {
				start := out.Len()
				if err := render(out); err != nil {
					return err
				}
				room, used := rooms.Get().(*[]byte)
				if !used {
					room = new([]byte)
				}
				defer rooms.Put(room)
				page := out.Bytes()[start:]
				*room = unbroken((*room)[:0], page)
				if len(*room) > len(page) {
					out.Truncate(start)
					out.Write(*room)
				}
				return nil
			}
		}
		return yield(f)
	}
}

// unbroken keeps the numbers of documents, such as 684/QĐ-UBND, from being
// broken at a slash or a hyphen. No letter is put in that a reader would copy
// with them: the numbers in a page's text stand in elements that do not wrap.
// It is the last thing that is done to a page, wherever its words are from.
// The page is added to out; nothing is, where there is no number in it.
func unbroken(out, page []byte) []byte {
	done := 0
	for at := 0; at < len(page); {
		tag := bytes.IndexByte(page[at:], '<')
		if tag < 0 {
			tag = len(page) - at
		}
		stop := at + tag
		for at < stop {
			from, to := nextNumber(page, at, stop)
			if from < to {
				out = append(append(out, page[done:from]...), `<span class="so">`...)
				out = append(append(out, page[from:to]...), "</span>"...)
				done = to
			}
			at = to
		}
		at = afterTag(page, stop)
	}
	if done == 0 {
		return out
	}
	return append(out, page[done:]...)
}

// nextNumber gives the next number in the text from at to stop. Where from
// and to are the same there is none up to there.
func nextNumber(page []byte, at, stop int) (from, to int) {
	slash := bytes.IndexByte(page[at:stop], '/')
	if slash < 0 {
		return stop, stop
	}
	from, to = at+slash, at+slash
	for from > at && page[from-1] > ' ' {
		from--
	}
	for to < stop && page[to] > ' ' {
		to++
	}
	word := page[from:to]
	word = bytes.TrimLeft(word, "([“‘")
	from = to - len(word)
	word = bytes.TrimRight(word, ".,;:!?)]”’")
	if isNumber(word) {
		return from, from + len(word)
	}
	return to, to
}

// isNumber tells a document's number or, with its beginning left blank, its
// symbol: 15/KH-KHCN, 36-NQ/TW, …/KH-KHCN.
func isNumber(word []byte) bool {
	if len(word) == 0 || utf8.RuneCount(word) > longestUnbroken {
		return false
	}
	if first, _ := utf8.DecodeRune(word); !unicode.IsDigit(first) && first != '…' {
		return false
	}
	behind := word[bytes.IndexByte(word, '/')+1:]
	return len(behind) > 0 && behind[0] != '/' && bytes.ContainsFunc(behind, unicode.IsUpper)
}

// afterTag gives the place behind the tag at a place, and behind the whole
// element where its text is to stay as it is.
func afterTag(page []byte, at int) int {
	end := bytes.IndexByte(page[at:], '>')
	if end < 0 {
		return len(page)
	}
	tag := page[at+1 : at+end]
	at += end + 1
	if len(tag) == 0 || !strings.ContainsRune("tsop", rune(tag[0])) {
		return at // none of those below
	}
	name := tag
	if space := bytes.IndexAny(tag, " \n/"); space >= 0 {
		name = tag[:space]
	}
	switch string(name) {
	case "title", "script", "style", "textarea", "option", "pre", "svg":
		// Text without markup, or there to be copied.
		if closing := bytes.Index(page[at:], []byte("</"+string(name))); closing >= 0 {
			at += closing
		}
	}
	return at
}
