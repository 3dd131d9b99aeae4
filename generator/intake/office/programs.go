package office

// A Program is one of others that this package has open files for it.
type Program struct {
	Name    string
	Path    string // where it is; empty where it is not installed
	Install string // how to install it, system by system
}

// Programs gives each of them, whether it is there or not.
func Programs() []Program {
	var all []Program
	for _, t := range []tool{pdfToText, libreOffice} {
		found, err := t.find()
		if err != nil {
			found = ""
		}
		all = append(all, Program{t.name, found, t.install})
	}
	return all
}
