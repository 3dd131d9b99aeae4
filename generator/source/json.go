package source

import (
	"bytes"
	"encoding/json"
	"errors"
)

// decodeJSON reads JSON front matter, token by token, since only so is it
// known where each value stands.
func decodeJSON(f *file, found front) (*node, bool) {
	j := &jsonReader{file: f, front: found, decoder: json.NewDecoder(bytes.NewReader(found.text))}
	j.decoder.UseNumber()
	tree, err := j.value(0)
	if err == nil && len(bytes.TrimSpace(found.text[j.decoder.InputOffset():])) > 0 {
		f.fault("front.after-brace", f.at(found.offset+int(j.decoder.InputOffset())))
		return nil, false
	}
	if err == errTooDeep {
		return nil, false
	}
	if err != nil {
		at := found.offset + int(j.decoder.InputOffset())
		if syntax := (*json.SyntaxError)(nil); asError(err, &syntax) {
			at = found.offset + int(syntax.Offset) - 1
		}
		f.fault("front.json", f.at(at), "detail", err.Error())
		return nil, false
	}
	return tree, true
}

// A jsonReader turns JSON tokens into nodes.
type jsonReader struct {
	file    *file
	front   front
	decoder *json.Decoder
	count   int
}

// errTooDeep stops the reading of a tree that goes beyond the limits, once
// that has been reported.
var errTooDeep = errors.New("too deep")

// next is where the next token begins in the file.
func (j *jsonReader) next() int {
	at := int(j.decoder.InputOffset())
	for at < len(j.front.text) && bytes.IndexByte([]byte(" \t\r\n,:"), j.front.text[at]) >= 0 {
		at++
	}
	return j.front.offset + at
}

func (j *jsonReader) value(depth int) (*node, error) {
	out := &node{position: j.file.at(j.next())}
	if j.count++; j.count > maxNodes || depth > maxDepth {
		j.file.fault("front.too-deep", out.position)
		return nil, errTooDeep
	}
	token, err := j.decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case string:
		out.kind, out.text = nodeScalar, token
	case json.Number:
		out.kind, out.text, out.number = nodeScalar, token.String(), true
	case bool:
		out.kind, out.text, out.number = nodeScalar, map[bool]string{true: "true", false: "false"}[token], true
	case json.Delim:
		if token == '[' {
			out.kind = nodeList
			err = j.list(out, depth)
		} else {
			out.kind = nodeTable
			err = j.table(out, depth)
		}
	}
	return out, err
}

func (j *jsonReader) list(out *node, depth int) error {
	for j.decoder.More() {
		item, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		out.items = append(out.items, item)
	}
	_, err := j.decoder.Token()
	return err
}

func (j *jsonReader) table(out *node, depth int) error {
	for j.decoder.More() {
		at := j.file.at(j.next())
		key, err := j.decoder.Token()
		if err != nil {
			return err
		}
		value, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		out.add(j.file, entry{key.(string), value, at})
	}
	_, err := j.decoder.Token()
	return err
}
