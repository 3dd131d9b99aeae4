package host

// A kind is a media type and the endings of the names of files that are of it.
type kind struct {
	media   string
	endings []string
	text    bool // is compressed
	rare    bool // servers have other types for it, or none
}

// kinds are the types of the files that congbo writes, and of what webmasters
// put beside plans (IANA's registry of media types).
var kinds = []kind{
	{"text/html; charset=utf-8", []string{"html", "htm"}, true, false},
	{"text/css; charset=utf-8", []string{"css"}, true, false},
	{"text/javascript; charset=utf-8", []string{"js", "mjs"}, true, false},
	{"application/json", []string{"json"}, true, false},
	{"application/ld+json", []string{"jsonld"}, true, true},
	{"application/x-ndjson", []string{"ndjson"}, true, true},
	{"application/xml; charset=utf-8", []string{"xml"}, true, false},
	{"text/csv; charset=utf-8", []string{"csv"}, true, true},
	{"text/calendar; charset=utf-8", []string{"ics"}, true, true},
	{"text/markdown; charset=utf-8", []string{"md"}, true, true},
	{"text/plain; charset=utf-8", []string{"txt"}, true, false},
	{"image/svg+xml", []string{"svg"}, true, false},
	{"application/octet-stream", []string{"bin"}, false, false},
	{"image/png", []string{"png"}, false, false},
	{"image/jpeg", []string{"jpg", "jpeg"}, false, false},
	{"image/webp", []string{"webp"}, false, false},
	{"image/avif", []string{"avif"}, false, false},
	{"image/gif", []string{"gif"}, false, false},
	{"image/x-icon", []string{"ico"}, false, false},
	{"font/woff2", []string{"woff2"}, false, false},
	{"audio/mpeg", []string{"mp3"}, false, false},
	{"video/mp4", []string{"mp4"}, false, false},
	{"application/pdf", []string{"pdf"}, false, false},
	{"application/zip", []string{"zip"}, false, false},
	{"application/msword", []string{"doc"}, false, false},
	{"application/vnd.ms-excel", []string{"xls"}, false, false},
	{"application/vnd.ms-powerpoint", []string{"ppt"}, false, false},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{"docx"}, false, false},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []string{"xlsx"}, false, false},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", []string{"pptx"}, false, false},
	{"application/vnd.oasis.opendocument.text", []string{"odt"}, false, false},
	{"application/vnd.oasis.opendocument.spreadsheet", []string{"ods"}, false, false},
}

// unknown is the type of all other files: they are saved, not shown.
const unknown = "application/octet-stream"

// named are the files whose type is more than their ending says.
var named = []struct{ name, media string }{
	{"feed.xml", "application/atom+xml; charset=utf-8"},                        // RFC 4287
	{"opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"}, // OpenSearch 1.1
}

// compressed gives the types of text that are worth compressing on the way. A
// type of more than some 45 characters is too long for nginx.
func compressed() []string {
	all := []string{named[0].media}
	for _, k := range kinds {
		if k.text {
			all = append(all, k.media)
		}
	}
	return all
}
