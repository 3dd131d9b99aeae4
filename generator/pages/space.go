package pages

import (
	"bytes"
	"strings"
)

// squeeze takes out of a template's text the white space that no reader sees:
// beside a tag that begins or ends a block none is left, and elsewhere a run
// of it becomes one space, or one line break where it had one. What a page is
// made of is so minified once, and not on each of the pages.
func squeeze(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		space := len(text) - len(bytes.TrimLeft(text, " \n\t\r"))
		if space == 0 {
			word := bytes.IndexAny(text, " \n\t\r")
			if word < 0 {
				word = len(text)
			}
			out, text = append(out, text[:word]...), text[word:]
			continue
		}
		run := text[:space]
		text = text[space:]
		switch {
		case blockBegins(text) || blockEnded(out):
		case bytes.IndexByte(run, '\n') >= 0:
			out = append(out, '\n')
		default:
			out = append(out, ' ')
		}
	}
	return out
}

// blockBegins tells whether text begins with a block's tag.
func blockBegins(text []byte) bool {
	return len(text) > 0 && text[0] == '<' && isBlock(text[1:])
}

// blockEnded tells whether text ends with a block's tag.
func blockEnded(text []byte) bool {
	tag := text[bytes.LastIndexByte(text, '<')+1:]
	return len(tag) < len(text) && bytes.IndexByte(tag, '>') == len(tag)-1 && isBlock(tag)
}

// isBlock tells whether the tag that a text begins with, without its <, is of
// an element beside which white space is not shown (HTML, 15.3: display block,
// list-item or table, or none).
func isBlock(tag []byte) bool {
	name := bytes.TrimPrefix(tag, []byte("/"))
	if end := bytes.IndexAny(name, " \n\t\r/>"); end >= 0 {
		name = name[:end]
	}
	return len(name) > 0 && strings.Contains(blocks, " "+strings.ToLower(string(name))+" ")
}

const blocks = " !doctype html head title meta link body main article section aside header footer nav div hgroup address" +
	" h1 h2 h3 h4 h5 h6 p blockquote figure figcaption ul ol li dl dt dd hr br details summary form fieldset legend" +
	" table caption colgroup col thead tbody tfoot tr th td "
